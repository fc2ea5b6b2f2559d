using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using YTempire.Data;
using YTempire.Data.Costs;
using YTempire.Data.Videos;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos;

namespace YTempire.Jobs.Costs;

/// <summary>Turns what was used into money, once: a step that is recorded twice is paid once.</summary>
public sealed class CostLedger(IOptions<CostOptions> options, TimeProvider clock)
{
    /// <summary>Adds the step's costs to the transaction. Answers them in US dollars; 0 for what another video paid for already.</summary>
    public async Task<decimal> ChargeAsync(YTempireDb db, Video video, StepSpec spec, Receipt receipt, CancellationToken cancel)
    {
        if (receipt.VideoId != video.Id)
            return 0;
        var costs = receipt.Usage.Select((usage, i) => Entry(video, spec, usage, i)).ToList();
        var keys = costs.Select(c => c.IdempotencyKey).ToList();
        var paid = await db.Costs.Where(c => keys.Contains(c.IdempotencyKey)).Select(c => c.IdempotencyKey).ToListAsync(cancel);
        var open = costs.Where(c => !paid.Contains(c.IdempotencyKey)).ToList();
        db.Costs.AddRange(open);
        Sum(video, open);
        return costs.Sum(c => c.Amount);
    }

    /// <summary>US dollars; 0 where no price is known, which the entry's details say.</summary>
    public decimal Price(Usage usage) => Find(usage) is { } price ? decimal.Round(price * usage.Quantity, 6) : 0;

    private decimal? Find(Usage usage)
    {
        var prices = options.Value.Prices;
        if (usage.Model is { } model && prices.TryGetValue($"{usage.Service}/{model}/{usage.Unit}", out var exact))
            return exact;
        return prices.TryGetValue($"{usage.Service}/{usage.Unit}", out var general) ? general : null;
    }

    private CostEntry Entry(Video video, StepSpec spec, Usage usage, int number) =>
        new()
        {
            EntityType = CostEntity.Video,
            EntityId = video.Id,
            UserId = video.UserId,
            ChannelId = video.ChannelId,
            VideoId = video.Id,
            Service = usage.Service,
            Operation = PipelineJson.Name(spec.Kind),
            Model = usage.Model,
            Quantity = usage.Quantity,
            Unit = usage.Unit,
            Amount = Price(usage),
            Details = Find(usage) is null ? """{"unpriced":true}""" : "{}",
            IdempotencyKey = $"{video.Id:N}:{spec.Key}:{number}",
            OccurredAt = clock.GetUtcNow(),
        };

    private static void Sum(Video video, List<CostEntry> costs)
    {
        var byService = JsonSerializer.Deserialize<SortedDictionary<string, decimal>>(video.GenerationCost)!;
        foreach (var cost in costs)
            byService[cost.Service] = byService.GetValueOrDefault(cost.Service) + cost.Amount;
        video.GenerationCost = JsonSerializer.Serialize(byService);
        video.TotalCost += costs.Sum(c => c.Amount);
    }
}

public static class ReceiptCosts
{
    public static double CpuSeconds(this Receipt receipt) =>
        (double)receipt.Usage.Where(u => u is { Service: "compute", Unit: "cpu_second" }).Sum(u => u.Quantity);
}
