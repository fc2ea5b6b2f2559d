using System.Reflection;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>A topic with notes and data, written by us, that makes a whole video without an account or a model.</summary>
/// <param name="Id">Stable, such as <c>compound-interest</c>.</param>
/// <param name="Niche">One of the seed's five categories.</param>
/// <param name="Notes">Markdown.</param>
public sealed record SampleTopic(string Id, string Title, string Niche, string Notes);

/// <summary>The bundled samples (<c>Samples/*.md</c>, a front matter of id, title and niche before the notes).</summary>
public static class SampleTopics
{
    private static readonly Lazy<IReadOnlyList<SampleTopic>> Loaded = new(Load);

    /// <summary>All of them, by title.</summary>
    public static IReadOnlyList<SampleTopic> All => Loaded.Value;

    /// <summary>The sample of that title or id, whatever its case and punctuation; null when there is none.</summary>
    public static SampleTopic? Find(string topic)
    {
        var wanted = Key(topic);
        return All.FirstOrDefault(s => Key(s.Title) == wanted || Key(s.Id) == wanted);
    }

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static List<SampleTopic> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith("samples/", StringComparison.Ordinal))
                .Select(n => Parse(n, new StreamReader(assembly.GetManifestResourceStream(n)!).ReadToEnd()))
                .OrderBy(s => s.Title, StringComparer.Ordinal),
        ];
    }

    private static SampleTopic Parse(string name, string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("---\n", 3);
        if (parts is not ["", var head, var notes])
            throw new InvalidOperationException($"{name} has no front matter.");
        var fields = head.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(": ", 2))
            .ToDictionary(f => f[0], f => f[1].Trim());
        return new(fields["id"], fields["title"], fields["niche"], notes.Trim());
    }
}
