using System.Reflection;
using System.Text.Json;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>Words that make advertisers shy, by kind. They ask for a person's eye; a word alone proves nothing and costs no points.</summary>
public sealed record AdvertiserWords(string Version, IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds)
{
    private static readonly Lazy<AdvertiserWords> Loaded = new(Load);

    /// <summary>The bundled list, advertiser-words.json.</summary>
    public static AdvertiserWords Bundled => Loaded.Value;

    /// <summary>One sentence per scene and kind.</summary>
    public IEnumerable<string> Flags(VideoScript script)
    {
        for (var i = 0; i < script.Scenes.Count; i++)
        {
            var said = Words.Split($"{script.Scenes[i].Heading} {script.Scenes[i].Narration}");
            foreach (var (kind, words) in Kinds)
            {
                var found = words.Where(word => Words.IndexOf(said, word) >= 0).ToList();
                if (found.Count > 0)
                    yield return $"Scene {i + 1} says \"{string.Join("\", \"", found)}\" ({kind}): advertisers may stay away (list {Version}).";
            }
        }
    }

    private static AdvertiserWords Load()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("YTempire.Jobs.Videos.Quality.advertiser-words.json");
        return JsonSerializer.Deserialize<AdvertiserWords>(file!, JsonSerializerOptions.Web)!;
    }
}
