using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace YTempire.Web.Operations.Health;

/// <summary>The body of <c>/health/...</c>: the whole's state, and each part's with one sentence. No exception text: anyone may read it.</summary>
internal static class HealthAnswer
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(
            new
            {
                Status = Word(report.Status),
                Parts = report.Entries.Select(part => new
                {
                    Name = part.Key,
                    Status = Word(part.Value.Status),
                    part.Value.Description,
                }),
            },
            s_json,
            http.RequestAborted
        );

    private static string Word(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "healthy",
            HealthStatus.Degraded => "degraded",
            HealthStatus.Unhealthy => "unhealthy",
        };
}
