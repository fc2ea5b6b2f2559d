using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using YTempire.Data.Accounts;
using YTempire.Data.Analytics;
using YTempire.Data.Audit;
using YTempire.Data.Channels;
using YTempire.Data.Costs;
using YTempire.Data.Flags;
using YTempire.Data.Notifications;
using YTempire.Data.Plumbing;
using YTempire.Data.Queue;
using YTempire.Data.Settings;
using YTempire.Data.Videos;
using YTempire.Data.Workflows;

namespace YTempire.Data;

/// <summary>One unit of work on the database as one role; made by <see cref="Databases"/>, disposed by whoever asked for it.</summary>
/// <param name="actingUser">Whose rows row-level security shows; null shows no tenant's.</param>
public sealed class YTempireDb(DbContextOptions<YTempireDb> options, Guid? actingUser) : DbContext(options)
{
    public Guid? ActingUser { get; } = actingUser;

    public DbSet<User> Users => Set<User>();
    public DbSet<Profile> Profiles => Set<Profile>();
    public DbSet<UserSession> UserSessions => Set<UserSession>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<Channel> Channels => Set<Channel>();
    public DbSet<ChannelCategory> ChannelCategories => Set<ChannelCategory>();
    public DbSet<ChannelCredential> ChannelCredentials => Set<ChannelCredential>();
    public DbSet<Video> Videos => Set<Video>();
    public DbSet<VideoScriptText> VideoScripts => Set<VideoScriptText>();
    public DbSet<VideoStep> VideoSteps => Set<VideoStep>();
    public DbSet<Artefact> Artefacts => Set<Artefact>();
    public DbSet<VideoStats> VideoStats => Set<VideoStats>();
    public DbSet<VideoTemplate> VideoTemplates => Set<VideoTemplate>();
    public DbSet<ChannelDay> ChannelDays => Set<ChannelDay>();
    public DbSet<VideoDay> VideoDays => Set<VideoDay>();
    public DbSet<CostEntry> Costs => Set<CostEntry>();
    public DbSet<AutomationWorkflow> Workflows => Set<AutomationWorkflow>();
    public DbSet<WorkflowExecution> WorkflowExecutions => Set<WorkflowExecution>();
    public DbSet<QueuedJob> Jobs => Set<QueuedJob>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<Notification> Notifications => Set<Notification>();
    public DbSet<FeatureFlag> FeatureFlags => Set<FeatureFlag>();
    public DbSet<FeatureFlagUser> FeatureFlagUsers => Set<FeatureFlagUser>();
    public DbSet<SystemSetting> Settings => Set<SystemSetting>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>(); // Each index is chosen: one more costs every write.

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(YTempireDb).Assembly).FinishColumns();
}
