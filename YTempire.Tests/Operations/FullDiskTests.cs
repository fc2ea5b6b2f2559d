using System.Net;
using System.Text.Json;
using Npgsql;
using Xunit;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;
using YTempire.Tests.Builders;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Tests.Operations;

/// <summary>A disk without a byte left: first the one that holds the files of videos, then the one that holds the database.</summary>
public sealed class FullDiskTests(TestCluster cluster)
{
    [Fact]
    public async Task Where_videos_lie_it_is_a_sentence_on_the_video_no_half_file_and_Retry_works()
    {
        using var disk = new Tmpfs(megabytes: 64);
        await using var app = await TestApp.StartAsync(
            cluster,
            builder =>
            {
                builder.Configuration["Store:Folder"] = disk.Path;
                builder.Configuration["Store:MinimumFreeMegabytes"] = "0";
                builder.Configuration["Queue:FirstPause"] = builder.Configuration["Queue:LongestPause"] = "00:00:00.1";
            }
        );
        using var visitor = new Visitor(app.Address);
        var studio = await VideoStudio.OfAsync(app.Services, (await Person.SignUpAsync(visitor)).Email);
        var video = await studio.StartAsync("A disk that fills up");
        await studio.PassedAsync(video, StepKind.SpeakScene);
        disk.Fill();

        var stopped = await studio.EndedAsync(video);
        Assert.Equal(GenerationStatus.Failed, stopped.GenerationStatus);
        Assert.Contains("full", stopped.GenerationError, StringComparison.Ordinal);
        Assert.Contains("Free some space", stopped.GenerationError, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(disk.Path, ".work")));
        Assert.Empty(Files(disk.Path).Where(f => !IsWhole(f)));

        disk.Free();
        await studio.RetryAsync(video);
        var made = await studio.EndedAsync(video);
        Assert.True(made.GenerationStatus == GenerationStatus.Ready, made.GenerationError);
        Assert.Empty(Files(disk.Path).Where(f => !IsWhole(f)));
    }

    [Fact]
    public async Task Where_the_database_lies_pages_say_so_and_it_comes_back_by_itself()
    {
        using var disk = new Tmpfs(megabytes: 400);
        using var files = new TempFolder();
        var (app, address) = await AppProcess.RunAsync(disk.Path, new Dictionary<string, string?> { ["Store__Folder"] = files.Path });
        await using var running = app;
        using var visitor = new Visitor(address);
        var person = await Person.SignUpAsync(visitor);
        disk.Fill();
        await UseUpTheLogAsync(disk.Path);

        await VideoStudio.UntilAsync(async () => (await visitor.GetAsync("/videos")).Status == HttpStatusCode.ServiceUnavailable);
        Assert.Contains("The database does not answer", (await visitor.GetAsync("/videos")).Body, StringComparison.Ordinal);
        var ready = await visitor.GetAsync("/health/ready");
        Assert.Contains("its disk is full or read-only", ready.Body, StringComparison.Ordinal);

        disk.Free();
        await VideoStudio.UntilAsync(async () => (await visitor.GetAsync("/videos")).Status == HttpStatusCode.OK);
        using var other = new Visitor(address);
        Assert.Equal("/", (await person.SignInAsync(other)).Location);
    }

    private static IEnumerable<string> Files(string store) =>
        Directory.EnumerateFiles(store, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "ballast");

    /// <summary>By what each kind says about its own length.</summary>
    private static bool IsWhole(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return Path.GetExtension(path) switch
        {
            ".json" => IsJson(bytes),
            ".wav" => bytes.Length >= 44 && BitConverter.ToUInt32(bytes, 4) == bytes.Length - 8,
            ".jpg" => bytes.Length > 4 && bytes[^2] == 0xFF && bytes[^1] == 0xD9,
            ".mp4" => IsChainOfBoxes(bytes),
            _ => bytes.Length > 0,
        };
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            using var parsed = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsChainOfBoxes(byte[] bytes)
    {
        var (at, names) = (0L, new HashSet<string>());
        while (at + 8 <= bytes.Length)
        {
            names.Add(System.Text.Encoding.ASCII.GetString(bytes, (int)at + 4, 4));
            at += System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
        }
        return at == bytes.Length && names.IsSupersetOf(["ftyp", "moov", "mdat"]);
    }

    /// <summary>Has PostgreSQL begin a new file of its log, for which there is no room: it stops at once.</summary>
    private static async Task UseUpTheLogAsync(string data)
    {
        using var passwords = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "secrets/passwords.json")));
        var password = passwords.RootElement.GetProperty("Superuser").GetString()!;
        var text = InstanceConnections.Text(Path.Combine(data, "cluster"), PostgresOptions.Superuser, password);
        await using var source = NpgsqlDataSource.Create(text + ";Pooling=false");
        await using var fill = source.CreateCommand(
            "create table ballast as select i, repeat(md5(i::text), 50) from generate_series(1, 200000) i"
        );
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => fill.ExecuteNonQueryAsync());
        await using var next = source.CreateCommand("select pg_switch_wal()");
        while (true)
        {
            try
            {
                await using var write = source.CreateCommand("create table if not exists rows (i int); insert into rows values (1)");
                await write.ExecuteNonQueryAsync();
                await next.ExecuteNonQueryAsync();
            }
            catch (NpgsqlException)
            {
                return;
            }
        }
    }
}
