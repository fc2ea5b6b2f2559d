using YTempire.Jobs.Integrations.Speech;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>
/// How long a narration takes, before anybody has spoken it. Written words are a poor measure ("$217,245" is one word and takes three seconds),
/// so the letters that are really said are counted. Fitted to festival's slt voice and espeak-ng at their own pace over the sample scripts.
/// </summary>
public static class Pace
{
    private const double Start = 0.2;
    private const double Letter = 0.069;
    private const double Mark = 0.15;

    /// <summary>A Han character or a kana is a syllable.</summary>
    private const double Unspaced = 0.21;

    /// <summary>A digit that the engine spells out itself.</summary>
    private const double Digit = 0.3;

    /// <summary>What a scene adds to its speech: the picture lands before the voice, and a breath follows.</summary>
    private const double Breath = 0.5;

    /// <summary>Seconds of speech.</summary>
    public static double Seconds(string narration, string language)
    {
        var said = SpokenText.Of(narration, language).Said;
        var seconds = Start;
        foreach (var word in said)
        foreach (var rune in word.EnumerateRunes())
            seconds +=
                Words.IsUnspaced(rune) ? Unspaced
                : System.Text.Rune.IsDigit(rune) ? Digit
                : System.Text.Rune.IsLetter(rune) ? Letter
                : rune.Value is '.' or ',' or ';' or ':' or '?' or '!' or '。' or '，' or '、' or '؟' or '،' ? Mark
                : 0;
        return seconds;
    }

    /// <summary>Seconds from the scene's start to the next one's.</summary>
    public static double SceneSeconds(string narration, string language) => Seconds(narration, language) + Breath;

    /// <summary>Seconds of the whole script.</summary>
    public static double Seconds(IEnumerable<Scene> scenes, string language) => scenes.Sum(s => SceneSeconds(s.Narration, language));

    /// <summary>How long one picture may stay, in seconds: longer where something new appears in it with every phrase.</summary>
    public static double Longest(SceneContent content) =>
        content switch
        {
            TimelineContent or ComparisonContent => 15,
            ChartContent or ListContent or DiagramContent or EquationContent => 12,
            _ => 9.5,
        };
}
