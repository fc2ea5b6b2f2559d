using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;
using YTempire.Jobs.Costs;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Costs;

/// <summary>What was used becomes money, once, at the price that fits best.</summary>
public sealed class CostLedgerTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CostLedger Ledger = new(
        Options.Create(
            new CostOptions
            {
                Prices = new(StringComparer.OrdinalIgnoreCase)
                {
                    ["compute/cpu_second"] = 0.000006m,
                    ["openai/input_token"] = 0.000001m,
                    ["openai/small/input_token"] = 0.0000002m,
                },
            }
        ),
        TimeProvider.System
    );

    private static readonly StepSpec Spec = new(StepKind.SpeakScene, "some words", "1", "speech.wav");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("compute", 2.5, "cpu_second", null, 0.000015)]
    [InlineData("OpenAI", 1000, "input_token", "large", 0.001)]
    [InlineData("openai", 1000, "input_token", "small", 0.0002)]
    [InlineData("openai", 1000, "output_token", "small", 0)]
    public void The_most_exact_price_counts(string service, double quantity, string unit, string? model, double amount) =>
        Assert.Equal((decimal)amount, Ledger.Price(new Usage(service, (decimal)quantity, unit, model)));

    [Fact]
    public async Task A_step_that_is_recorded_twice_is_paid_once()
    {
        var video = await VideoAsync();
        Receipt receipt = new(video, 1, [new Usage("compute", 10, "cpu_second"), new Usage("openai", 500, "input_token", "small")]);
        Assert.Equal(0.00016m, await ChargeAsync(video, Spec, receipt));
        Assert.Equal(0.00016m, await ChargeAsync(video, Spec, receipt));
        await using var db = Tenants.OpenAsSuperuser(database);
        var costs = await db.Costs.Where(c => c.VideoId == video && c.Operation == "speak_scene").ToListAsync(Cancel);
        Assert.Equal(2, costs.Count);
        var paid = await db.Videos.SingleAsync(v => v.Id == video, Cancel);
        Assert.Equal(0.00016m, paid.TotalCost);
        Assert.Equal("""{"openai": 0.000100, "compute": 0.000060}""", paid.GenerationCost);
    }

    [Fact]
    public async Task Another_step_of_the_video_is_paid_for_itself()
    {
        var video = await VideoAsync();
        Receipt receipt = new(video, 1, [new Usage("compute", 10, "cpu_second")]);
        await ChargeAsync(video, Spec, receipt);
        await ChargeAsync(video, new StepSpec(StepKind.SpeakScene, "some words", "2", "speech.wav"), receipt);
        await ChargeAsync(video, new StepSpec(StepKind.SpeakScene, "other words", "1", "speech.wav"), receipt);
        await using var db = Tenants.OpenAsSuperuser(database);
        Assert.Equal(3, await db.Costs.CountAsync(c => c.VideoId == video && c.Operation == "speak_scene", Cancel));
    }

    [Fact]
    public async Task What_another_video_paid_for_is_free()
    {
        var (payer, other) = (await VideoAsync(), await VideoAsync());
        Assert.Equal(0, await ChargeAsync(other, Spec, new Receipt(payer, 1, [new Usage("compute", 10, "cpu_second")])));
        await using var db = Tenants.OpenAsSuperuser(database);
        Assert.Equal(0, await db.Costs.CountAsync(c => c.VideoId == other && c.Operation == "speak_scene", Cancel));
    }

    [Fact]
    public async Task What_has_no_price_is_written_down_as_such()
    {
        var video = await VideoAsync();
        await ChargeAsync(video, Spec, new Receipt(video, 1, [new Usage("elevenlabs", 80, "character")]));
        await using var db = Tenants.OpenAsSuperuser(database);
        var cost = await db.Costs.SingleAsync(c => c.VideoId == video && c.Service == "elevenlabs", Cancel);
        Assert.Equal((80, 0), (cost.Quantity, cost.Amount));
        Assert.Contains("unpriced", cost.Details, StringComparison.Ordinal);
    }

    private async Task<Guid> VideoAsync() => (await Tenants.AddAsync(database, Guid.NewGuid().ToString("n")[..8])).VideoId;

    private async Task<decimal> ChargeAsync(Guid id, StepSpec spec, Receipt receipt)
    {
        await using var db = Tenants.OpenAsSuperuser(database);
        var amount = await Ledger.ChargeAsync(db, await db.Videos.SingleAsync(v => v.Id == id, Cancel), spec, receipt, Cancel);
        await db.SaveChangesAsync(Cancel);
        return amount;
    }
}
