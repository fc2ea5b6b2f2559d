using System.Net;
using System.Text.RegularExpressions;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Jobs;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Queue;

/// <summary>Hangfire's dashboard and what it shows: for admins alone, under the product's own Content-Security-Policy.</summary>
public sealed partial class DashboardTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Only_an_admin_sees_it_and_the_schedule_is_whole()
    {
        using var stranger = new Visitor(app.Address);
        Assert.StartsWith("/login", (await stranger.GetAsync("/hangfire")).Location, StringComparison.Ordinal);
        using var first = new Visitor(app.Address);
        await Person.SignUpAsync(first);
        using var second = new Visitor(app.Address);
        await Person.SignUpAsync(second);

        var refused = await second.GetAsync("/hangfire");
        Assert.Equal(HttpStatusCode.Redirect, refused.Status);
        Assert.DoesNotContain("login", refused.Location, StringComparison.OrdinalIgnoreCase);

        var page = await first.GetAsync("/hangfire");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        // The policy allows scripts by file only: an inline one would stay dead, and the page with it.
        Assert.Contains("<script src=", page.Body, StringComparison.Ordinal);
        Assert.DoesNotMatch(InlineScript(), page.Body);
        Assert.DoesNotContain(
            "unsafe-eval",
            string.Join(' ', page.Response.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );

        var storage = app.Services.GetRequiredService<JobStorage>();
        app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Schedule>().Single().Register();
        using var connection = storage.GetConnection();
        var kept = connection.GetRecurringJobs();
        Assert.Equal(Schedule.Names.Order(), kept.Select(job => job.Id).Order());
        Assert.All(kept, job => Assert.Null(job.LoadException));
        Assert.All(kept, job => Assert.NotNull(job.NextExecution));
        var recurring = await first.GetAsync("/hangfire/recurring");
        Assert.All(Schedule.Names, name => Assert.Contains(name, recurring.Body, StringComparison.Ordinal));
    }

    [GeneratedRegex("<script(?![^>]*src=)[^>]*>")]
    private static partial Regex InlineScript();
}
