namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Cuts a narration of more than 60 words into scenes of whole sentences; each keeps the cues whose words it says.</summary>
internal static class SceneSplitter
{
    public static IEnumerable<Scene> Split(Scene scene)
    {
        var narration = string.Join(' ', scene.Narration.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Words.Count(narration) <= ScenePlanner.MaxSceneWords)
            return
            [
                scene with
                {
                    Narration = narration,
                    Cues = [.. scene.Cues.Where(c => IsSaid(narration, c) && Exists(scene.Content, c))],
                },
            ];
        var parts = Balanced(narration);
        var id = scene.Id.Length > 0 ? scene.Id : SceneIds.Assign([scene]).First().Id;
        return parts.Select((part, i) => Part(scene, id, part, i));
    }

    /// <summary>The first part keeps the picture with all its elements; a later one shows the elements that it speaks of, else its own sentence.</summary>
    private static Scene Part(Scene scene, string id, string narration, int i)
    {
        if (i == 0)
            return scene with
            {
                Id = id,
                Narration = narration,
                Cues = [.. scene.Cues.Where(c => IsSaid(narration, c) && Exists(scene.Content, c))],
            };
        if (
            scene.Content is ListContent list
            && scene.Cues.Where(c => IsSaid(narration, c) && Exists(list, c)).ToList() is { Count: > 1 } cues
        )
            return scene with
            {
                Id = $"{id}.{i + 1}",
                Narration = narration,
                Content = list with { Items = [.. cues.Select(c => list.Items[c.Element])] },
                Cues = [.. cues.Select((c, n) => c with { Element = n })],
            };
        var beat = Prose.Picture(scene.Heading, narration, [], null);
        return new($"{id}.{i + 1}", scene.Heading, narration, beat.Content, beat.Cues);
    }

    /// <summary>As few parts as hold it, of about the same length, at sentence ends where there are any.</summary>
    private static List<string> Balanced(string narration)
    {
        var pieces = Sentences.Split(narration).SelectMany(s => Sentences.Break(s, ScenePlanner.MaxSceneWords)).ToList();
        var size = Words.Count(narration) / (double)Math.Ceiling(Words.Count(narration) / (double)ScenePlanner.MaxSceneWords);
        var parts = new List<string>();
        foreach (var piece in pieces)
        {
            var last = parts.Count == 0 ? int.MaxValue : Words.Count(parts[^1]);
            if (last < size * 0.75 && last + Words.Count(piece) <= ScenePlanner.MaxSceneWords)
                parts[^1] = Words.Join([.. Words.Split(parts[^1]), .. Words.Split(piece)]);
            else
                parts.Add(piece);
        }
        return parts;
    }

    private static bool IsSaid(string narration, Cue cue) => Words.IndexOf(Words.Split(narration), cue.Phrase) >= 0;

    private static bool Exists(SceneContent content, Cue cue) => cue.Element >= 0 && cue.Element < SceneElements.Count(content);
}
