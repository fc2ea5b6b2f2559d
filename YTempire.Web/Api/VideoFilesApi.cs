using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using YTempire.Jobs.Videos;

namespace YTempire.Web.Api;

/// <summary>A video's files for its owner's browser: ranges for the player, an ETag of the content, a plain 404 for everybody else's.</summary>
public static class VideoFilesApi
{
    public static IEndpointRouteBuilder MapVideoFiles(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/api/videos/{id:guid}/files/{name}", [HttpMethods.Get, HttpMethods.Head], GetAsync).RequireAuthorization();
        return app;
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> GetAsync(
        Guid id,
        string name,
        bool? download,
        VideoFiles files,
        HttpContext http,
        CancellationToken cancel
    )
    {
        if (await files.FindAsync(id, name, cancel) is not { } file)
            return TypedResults.NotFound();
        // Private, and asked for anew each time: the name stays when the file behind it is made again. The ETag makes that a 304.
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.PhysicalFile(
            file.Path,
            file.ContentType,
            download == true ? name : null,
            lastModified: null,
            entityTag: new EntityTagHeaderValue($"\"{file.Key}\""),
            enableRangeProcessing: true
        );
    }
}
