using Microsoft.Extensions.Diagnostics.HealthChecks;
using YTempire.Jobs.Integrations.Speech;

namespace YTempire.Web.Operations.Health;

/// <summary>Somebody can speak.</summary>
internal sealed class VoicesHealth(VoiceCatalog voices) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var engines = (await voices.ListAsync(cancellationToken)).Select(voice => voice.Id.Split(':')[0]).Distinct().ToList();
        return engines.Count > 0
            ? HealthCheckResult.Healthy($"{string.Join(" and ", engines)} can speak.")
            : new(context.Registration.FailureStatus, "No voice can speak: install festival or espeak-ng, or connect a voice service.");
    }
}
