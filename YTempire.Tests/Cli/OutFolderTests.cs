using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;
using YTempire.Web.Cli;

namespace YTempire.Tests.Cli;

public sealed class OutFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Out => Path.Combine(folder.Path, "a", "b");

    [Fact]
    public void The_folder_is_made_and_nothing_is_left_of_the_trial()
    {
        OutFolder.Open(Out);
        Assert.Empty(Directory.GetFileSystemEntries(Out));
    }

    [Fact]
    public void A_file_is_replaced_whole_and_said_to_be_there_before()
    {
        var into = OutFolder.Open(Out);
        Assert.Empty(into.Holds(["video.mp4"]));
        into.Put("video.mp4", Source("old"));
        using var reader = File.OpenText(into.PathOf("video.mp4"));
        into.Put("video.mp4", Source("new"));
        Assert.Equal(["video.mp4"], into.Holds(["video.mp4", "thumb.jpg"]));
        // Whoever reads the old one goes on reading the old one: it was renamed over, not written into.
        Assert.Equal(("old", "new"), (reader.ReadToEnd(), File.ReadAllText(into.PathOf("video.mp4"))));
        Assert.Equal([into.PathOf("video.mp4")], Directory.GetFiles(Out));
    }

    [Fact]
    public void A_file_in_the_folders_place_is_refused()
    {
        var path = Source("I am a file");
        var refused = Assert.Throws<FailureException>(() => OutFolder.Open(path));
        Assert.Equal(("out.file", $"{path} is a file, not a folder. Name a folder after --out."), (refused.Code, refused.Message));
        Assert.Equal("out.unwritable", Assert.Throws<FailureException>(() => OutFolder.Open(Path.Combine(path, "below"))).Code);
    }

    [Fact]
    public void A_folder_that_nobody_may_write_into_is_refused()
    {
        var refused = Assert.Throws<FailureException>(() => OutFolder.Open("/proc/self/task"));
        Assert.Equal("Nothing can be written into /proc/self/task. Name another folder after --out.", refused.Message);
    }

    [Fact]
    public void A_full_disk_leaves_the_old_file_and_no_piece_of_the_new_one()
    {
        var into = OutFolder.Open(Out);
        into.Put("video.mp4", Source("old"));
        // Linux' own full disk: every write says that there is no space left.
        File.CreateSymbolicLink(into.PathOf(".video.mp4.part"), "/dev/full");
        var refused = Assert.Throws<FailureException>(() => into.Put("video.mp4", Source("new")));
        Assert.Equal("disk.full", refused.Code);
        Assert.Equal("old", File.ReadAllText(into.PathOf("video.mp4")));
        Assert.Equal([into.PathOf("video.mp4")], Directory.GetFileSystemEntries(Out));
    }

    public void Dispose() => folder.Dispose();

    private string Source(string text)
    {
        var path = Path.Combine(folder.Path, "source");
        File.WriteAllText(path, text);
        return path;
    }
}
