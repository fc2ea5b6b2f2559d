using System.Reflection;
using System.Text.Json.Serialization;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Web.Videos;

/// <summary>A scene's kind by the word it has everywhere: the discriminator of its JSON.</summary>
public static class SceneKinds
{
    private static readonly Dictionary<Type, string> Names = typeof(SceneContent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    public static IReadOnlyCollection<string> All => Names.Values;

    public static string NameOf(SceneContent content) => Names[content.GetType()];
}
