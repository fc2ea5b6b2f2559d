namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>
/// Cuts a narration that is too long for one picture into scenes of whole sentences; each keeps the cues whose words it says, and shows what it
/// speaks of.
/// </summary>
internal static class SceneSplitter
{
    public static IReadOnlyList<Scene> Split(Scene scene, string language)
    {
        var narration = string.Join(' ', scene.Narration.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var parts = Balanced(narration, IsWhole(scene.Content) ? double.MaxValue : Pace.Longest(scene.Content), language);
        if (parts.Count == 1)
            return [scene with { Narration = narration, Cues = Said(scene, narration) }];
        var id = scene.Id.Length > 0 ? scene.Id : SceneIds.Assign([scene]).First().Id;
        return [.. parts.Select((part, i) => Part(scene with { Id = id }, part, i))];
    }

    /// <summary>Half of it read over another picture would be nonsense; only the limit on words parts it.</summary>
    private static bool IsWhole(SceneContent content) => content is ComparisonContent or DiagramContent or QuoteContent;

    /// <summary>The first part keeps the picture; a later one shows the elements that it speaks of, else its own sentence.</summary>
    private static Scene Part(Scene scene, string narration, int i)
    {
        var cues = Said(scene, narration);
        var id = i == 0 ? scene.Id : $"{scene.Id}.{i + 1}";
        if (cues.Count > 1 && Only(scene.Content, [.. cues.Select(c => c.Element)]) is { } shown)
            return scene with
            {
                Id = id,
                Narration = narration,
                Content = shown,
                Cues = [.. cues.Select((c, n) => c with { Element = n })],
            };
        if (i == 0)
            return scene with { Narration = narration, Cues = cues };
        var beat = Prose.Picture(scene.Heading, narration, [], null);
        return new(id, scene.Heading, narration, beat.Content, beat.Cues);
    }

    /// <summary>The same kind of picture with these elements alone; null for kinds that are one whole.</summary>
    private static SceneContent? Only(SceneContent content, IReadOnlyList<int> elements) =>
        content switch
        {
            ListContent list => list with { Items = [.. elements.Select(e => list.Items[e])] },
            TimelineContent line => new TimelineContent([.. elements.Select(e => line.Events[e])]),
            _ => null,
        };

    /// <summary>As few parts as hold it, of about the same length, at sentence ends where there are any.</summary>
    private static List<string> Balanced(string narration, double longest, string language)
    {
        var count = Words.Count(narration);
        var seconds = Pace.SceneSeconds(narration, language);
        if (count <= ScenePlanner.MaxSceneWords && seconds <= longest)
            return [narration];
        longest = Math.Min(longest, seconds);
        var size = seconds / Math.Max(Math.Ceiling(seconds / longest), Math.Ceiling(count / (double)ScenePlanner.MaxSceneWords));
        var parts = new List<string>();
        foreach (var piece in Sentences.Split(narration).SelectMany(s => Pieces(s, language)))
        {
            var together = parts.Count == 0 ? piece : Words.Join([.. Words.Split(parts[^1]), .. Words.Split(piece)]);
            var fits = Words.Count(together) <= ScenePlanner.MaxSceneWords && Pace.SceneSeconds(together, language) <= longest;
            if (parts.Count > 0 && fits && Pace.SceneSeconds(parts[^1], language) < size * 0.75)
                parts[^1] = together;
            else
                parts.Add(piece);
        }
        return parts;
    }

    /// <summary>A sentence stays whole unless it alone is far too long for a picture.</summary>
    private static IEnumerable<string> Pieces(string sentence, string language)
    {
        const double longest = 13;
        var seconds = Pace.SceneSeconds(sentence, language);
        var count = Words.Count(sentence);
        if (seconds <= longest && count <= ScenePlanner.MaxSceneWords)
            return [sentence];
        var most = (int)Math.Ceiling(count / Math.Ceiling(seconds / longest)) + 2;
        return Sentences.Break(sentence, Math.Clamp(most, 6, ScenePlanner.MaxSceneWords));
    }

    private static List<Cue> Said(Scene scene, string narration)
    {
        var words = Words.Split(narration);
        return
        [
            .. scene.Cues.Where(c =>
                Words.IndexOf(words, c.Phrase) >= 0 && c.Element >= 0 && c.Element < SceneElements.Count(scene.Content)
            ),
        ];
    }
}
