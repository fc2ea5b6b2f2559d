using Hangfire;
using YTempire.Web.Accounts;

namespace YTempire.Web.Queue;

/// <summary>
/// Hangfire's own dashboard, for admins: wake-ups and schedules, while the work itself is on the queue's page. It lives with the product's
/// Content-Security-Policy as it is: all its scripts are files.
/// </summary>
public static class QueueWeb
{
    public const string Dashboard = "/hangfire";

    public static WebApplication MapQueue(this WebApplication app)
    {
        app.MapHangfireDashboard(
                Dashboard,
                new DashboardOptions
                {
                    // The policy below decides; Hangfire's own filter would let in whoever comes from this machine, and nobody else.
                    Authorization = [],
                    AppPath = "/admin/queue",
                    DashboardTitle = "YTempire",
                    DisplayStorageConnectionString = false,
                    DisplayNameFunc = (_, job) => $"{job.Type.Name}.{job.Method.Name}",
                }
            )
            .RequireAuthorization(AccountsWeb.Admin);
        return app;
    }
}
