using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace YTempire.Jobs.Queue;

/// <summary>
/// The queue's pulse: puts back what dead workers held and wakes for retries that are due and wake-ups that were lost. Not Hangfire's:
/// its locks outlive a killed process. One statement a tick when idle.
/// </summary>
public sealed class QueueTicker(
    JobTable table,
    Drainer drainer,
    NodeBus bus,
    RunningJobs running,
    TimeProvider clock,
    IOptions<QueueOptions> options,
    ILogger<QueueTicker> log
) : BackgroundService
