using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.Ignore(u => u.PhoneNumber);
        builder.Ignore(u => u.PhoneNumberConfirmed);
        builder.Property(u => u.EmailConfirmed).HasColumnName("email_verified");
        builder.Property(u => u.LockoutEnd).HasColumnName("locked_until");
        builder.Property(u => u.AccessFailedCount).HasColumnName("failed_login_attempts");
        builder.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        // Counted and taken by single conditional UPDATEs: a save of an entity read earlier must not set them back (a code would work twice).
        builder.Property(u => u.LockoutEnd).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(u => u.AccessFailedCount).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(u => u.TotpLastStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(u => u.Email).HasMaxLength(254).IsRequired();
        builder.Property(u => u.NormalizedEmail).HasMaxLength(254).IsRequired();
        builder.Property(u => u.UserName).HasMaxLength(254).IsRequired();
        builder.Property(u => u.NormalizedUserName).HasMaxLength(254).IsRequired();
        builder.Property(u => u.PasswordHash).HasMaxLength(255);
        builder.Property(u => u.FullName).HasMaxLength(255);
        builder.Property(u => u.StripeCustomerId).HasMaxLength(255);
        builder.Property(u => u.Timezone).HasMaxLength(50);
        builder.Property(u => u.Language).HasMaxLength(35);
        builder.Json(u => u.Settings);
        // The seed's pattern refuses o'brien@ and IDN and accepts ..@-.aa; whether an address works is known when a mail arrives.
        builder.Check("email", "length(email) >= 3 and position('@' in email) > 1 and email !~ '\\s'");
        builder.Check("failed_login_attempts", "failed_login_attempts >= 0");
        builder.HasIndex(u => u.NormalizedEmail).IsUnique().HasFilter("deleted_at is null");
        builder.HasIndex(u => u.NormalizedUserName).IsUnique().HasFilter("deleted_at is null");
        builder.HasIndex(u => u.Status);
        builder.HasIndex(u => new { u.SubscriptionTier, u.SubscriptionStatus }).HasDatabaseName("ix_users_subscription");
    }
}
