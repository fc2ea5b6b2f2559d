using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace YTempire.Data.Plumbing.Contexts;

/// <summary>What <c>dotnet ef migrations add NAME --project YTempire.Data</c> uses; it never connects.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<YTempireDb>
{
    public YTempireDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<YTempireDb>().UseNpgsql().UseSnakeCaseNamingConvention().Options, actingUser: null);
}
