using YTempire.Data.Videos;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Quality;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Web.Videos;

/// <summary>A video with what its files say: the rows know where things are, the files what is in them.</summary>
public sealed class VideoReader(VideoQueries queries, VideoFiles files)
{
    public Task<VideoDetail?> FindAsync(Guid videoId, CancellationToken cancel = default) => queries.FindAsync(videoId, cancel);

    /// <summary>Null until it is written.</summary>
    public static VideoScript? ScriptOf(VideoDetail video) => video.Script is null ? null : PipelineJson.Read<VideoScript>(video.Script);

    /// <summary>The score with its evidence; null before the last step, or when the file is gone.</summary>
    public async Task<QualityReport?> QualityOfAsync(VideoDetail video, CancellationToken cancel = default)
    {
        if (await files.FindAsync(video.Id, "qc.json", cancel) is not { } file)
            return null;
        return PipelineJson.Read<QualityReport>(await File.ReadAllTextAsync(file.Path, cancel));
    }
}
