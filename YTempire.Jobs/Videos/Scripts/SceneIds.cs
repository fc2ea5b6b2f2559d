using System.Security.Cryptography;
using System.Text;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>
/// A scene's id comes from what it says and shows first, not from its place: inserting or editing one scene leaves the others' ids, and so their
/// finished artefacts, as they are.
/// </summary>
public static class SceneIds
{
    /// <summary>Gives every scene without an id, or with one that is taken, an id of its own.</summary>
    public static IEnumerable<Scene> Assign(IReadOnlyList<Scene> scenes)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scene in scenes)
        {
            var wanted = scene.Id.Length > 0 ? scene.Id : Of(scene);
            var id = wanted;
            for (var n = 2; !taken.Add(id); n++)
                id = $"{wanted}-{n}";
            yield return scene with
            {
                Id = id,
            };
        }
    }

    private static string Of(Scene scene) =>
        "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scene.Content.GetType().Name}\n{scene.Narration}")))[..8];
}
