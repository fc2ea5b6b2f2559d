using System.Text.Json;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Embedded;

/// <summary>What the owner of a data folder tells others who come along: <c>instance.json</c>. No secrets.</summary>
/// <param name="Address">Where its pages are; null while it starts, and for verbs that serve none.</param>
/// <param name="Sockets">Folder of the database's socket; null while it starts or when it is configured, not embedded.</param>
/// <param name="RedisPort">Kept between starts, so that whoever is attached finds the cache again.</param>
internal sealed record InstanceCard(int Pid, string Verb, string? Address, string? Sockets, int? RedisPort, bool IsReady)
{
    public static InstanceCard? Read(DataFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<InstanceCard>(File.ReadAllBytes(PathIn(folder)));
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Write(DataFolder folder) => WholeFile.Write(PathIn(folder), JsonSerializer.SerializeToUtf8Bytes(this));

    private static string PathIn(DataFolder folder) => Path.Combine(folder.Root, "instance.json");
}
