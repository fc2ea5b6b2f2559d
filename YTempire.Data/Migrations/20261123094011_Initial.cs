using System;
using System.Net;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YTempire.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                -- Partitioned tables cannot be said in EF. No default partition: it would block making its own month and detaching concurrently.
                create sequence audit_logs_id_seq as bigint;
                create table audit_logs (
                    id bigint not null default nextval('audit_logs_id_seq'),
                    occurred_at timestamptz not null,
                    user_id uuid,
                    owner_id uuid,
                    request_id varchar(100),
                    ip_address inet,
                    user_agent text,
                    action varchar(100) not null,
                    entity_type varchar(100) not null,
                    entity_id uuid,
                    old_values jsonb,
                    new_values jsonb,
                    risk_score integer not null default 0,
                    constraint pk_audit_logs primary key (id, occurred_at),
                    constraint ck_audit_logs_risk_score check (risk_score between 0 and 100)
                ) partition by range (occurred_at);
                alter sequence audit_logs_id_seq owned by audit_logs.id;
                """);

            migrationBuilder.CreateTable(
                name: "channel_categories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    parent_category_id = table.Column<Guid>(type: "uuid", nullable: true),
                    avg_cpm = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    competition_level = table.Column<string>(type: "text", nullable: true),
                    growth_potential = table.Column<string>(type: "text", nullable: true),
                    video_templates = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "[]"),
                    keyword_suggestions = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "[]"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_categories", x => x.id);
                    table.UniqueConstraint("ak_channel_categories_name", x => x.name);
                    table.CheckConstraint("ck_channel_categories_avg_cpm", "avg_cpm >= 0");
                    table.CheckConstraint("ck_channel_categories_competition_level", "competition_level in ('low', 'medium', 'high')");
                    table.CheckConstraint("ck_channel_categories_growth_potential", "growth_potential in ('low', 'medium', 'high')");
                    table.CheckConstraint("ck_channel_categories_parent", "parent_category_id <> id");
                    table.ForeignKey(
                        name: "fk_channel_categories_channel_categories_parent_category_id",
                        column: x => x.parent_category_id,
                        principalTable: "channel_categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feature_flags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    enabled = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    rollout_percentage = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    segment_rules = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "[]"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feature_flags", x => x.id);
                    table.CheckConstraint("ck_feature_flags_segment_rules", "jsonb_typeof(segment_rules) = 'array'");
                    table.CheckConstraint("ck_feature_flags_valid_rollout", "rollout_percentage between 0 and 100");
                });

            migrationBuilder.CreateTable(
                name: "system_config",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    value = table.Column<string>(type: "jsonb", nullable: true),
                    secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    description = table.Column<string>(type: "text", nullable: true),
                    is_encrypted = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_system_config", x => x.key);
                    table.CheckConstraint("ck_system_config_sealed", "case when is_encrypted then value is null and secret is not null else value is not null and secret is null end");
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    full_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    avatar_url = table.Column<string>(type: "text", nullable: true),
                    role = table.Column<string>(type: "text", nullable: false, defaultValue: "user"),
                    status = table.Column<string>(type: "text", nullable: false, defaultValue: "active"),
                    can_sign_in = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    subscription_tier = table.Column<string>(type: "text", nullable: false, defaultValue: "free"),
                    subscription_status = table.Column<string>(type: "text", nullable: false, defaultValue: "active"),
                    stripe_customer_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    trial_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settings = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    timezone = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, defaultValue: "UTC"),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false, defaultValue: "en"),
                    two_factor_secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    totp_last_step = table.Column<long>(type: "bigint", nullable: true),
                    last_login_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_login_ip = table.Column<IPAddress>(type: "inet", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    normalized_user_name = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    normalized_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    email_verified = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    password_hash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    failed_login_attempts = table.Column<int>(type: "integer", nullable: false, defaultValue: 0)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_email", "length(email) >= 3 and position('@' in email) > 1 and email !~ '\\s'");
                    table.CheckConstraint("ck_users_failed_login_attempts", "failed_login_attempts >= 0");
                    table.CheckConstraint("ck_users_role", "role in ('user', 'admin', 'beta_tester')");
                    table.CheckConstraint("ck_users_status", "status in ('active', 'suspended', 'deleted')");
                    table.CheckConstraint("ck_users_subscription_status", "subscription_status in ('active', 'trialing', 'past_due', 'cancelled')");
                    table.CheckConstraint("ck_users_subscription_tier", "subscription_tier in ('free', 'starter', 'pro', 'enterprise')");
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    key_prefix = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    key_hash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    permissions = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "[]"),
                    rate_limit = table.Column<int>(type: "integer", nullable: false, defaultValue: 1000),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                    table.CheckConstraint("ck_api_keys_permissions", "jsonb_typeof(permissions) = 'array'");
                    table.CheckConstraint("ck_api_keys_rate_limit", "rate_limit > 0");
                    table.ForeignKey(
                        name: "fk_api_keys_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "automation_workflows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    workflow_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    n8n_workflow_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    trigger_type = table.Column<string>(type: "text", nullable: true),
                    schedule_cron = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    last_run_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_run_status = table.Column<string>(type: "text", nullable: true),
                    next_run_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    configuration = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_automation_workflows", x => x.id);
                    table.CheckConstraint("ck_automation_workflows_last_run_status", "last_run_status in ('running', 'success', 'failed', 'timeout')");
                    table.CheckConstraint("ck_automation_workflows_schedule_cron", "trigger_type is distinct from 'schedule' or schedule_cron is not null");
                    table.CheckConstraint("ck_automation_workflows_trigger_type", "trigger_type in ('schedule', 'webhook', 'manual')");
                    table.ForeignKey(
                        name: "fk_automation_workflows_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feature_flag_users",
                columns: table => new
                {
                    feature_flag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feature_flag_users", x => new { x.feature_flag_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_feature_flag_users_feature_flags_feature_flag_id",
                        column: x => x.feature_flag_id,
                        principalTable: "feature_flags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_feature_flag_users_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "job_queue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    job_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false, defaultValue: 5),
                    payload = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    idempotency_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    scheduled_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false, defaultValue: "pending"),
                    attempts = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    max_attempts = table.Column<int>(type: "integer", nullable: false, defaultValue: 3),
                    worker_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    fence = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    slot = table.Column<int>(type: "integer", nullable: true),
                    rescues = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    heartbeat_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancel_requested = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    next_retry_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_queue", x => x.id);
                    table.CheckConstraint("ck_job_queue_attempts", "attempts >= 0 and max_attempts >= 1 and rescues >= 0");
                    table.CheckConstraint("ck_job_queue_lease", "status <> 'processing' or (worker_id is not null and lease_until is not null)");
                    table.CheckConstraint("ck_job_queue_slot", "status <> 'processing' or user_id is null or slot >= 1");
                    table.CheckConstraint("ck_job_queue_status", "status in ('pending', 'processing', 'completed', 'failed', 'cancelled')");
                    table.CheckConstraint("ck_job_queue_valid_priority", "priority between 1 and 10");
                    table.ForeignKey(
                        name: "fk_job_queue_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false, defaultValue: "info"),
                    title = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    message = table.Column<string>(type: "text", nullable: true),
                    action_url = table.Column<string>(type: "text", nullable: true),
                    action_label = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    is_read = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "(read_at is not null)", stored: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    email_sent = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    push_sent = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications", x => x.id);
                    table.CheckConstraint("ck_notifications_type", "type in ('info', 'success', 'warning', 'error')");
                    table.ForeignKey(
                        name: "fk_notifications_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_recovery_codes_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    device_label = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    ip_address = table.Column<IPAddress>(type: "inet", nullable: true),
                    user_agent = table.Column<string>(type: "text", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    idle_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_sessions", x => x.id);
                    table.CheckConstraint("ck_user_sessions_valid_session", "expires_at > created_at and idle_expires_at <= expires_at");
                    table.ForeignKey(
                        name: "fk_user_sessions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "video_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    title_template = table.Column<string>(type: "text", nullable: true),
                    description_template = table.Column<string>(type: "text", nullable: true),
                    tags_template = table.Column<string[]>(type: "text[]", nullable: false, defaultValueSql: "'{}'"),
                    script_template = table.Column<string>(type: "text", nullable: true),
                    voice_settings = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    visual_settings = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    times_used = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    avg_performance_score = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    is_public = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_video_templates", x => x.id);
                    table.CheckConstraint("ck_video_templates_avg_performance_score", "avg_performance_score between 0 and 100");
                    table.CheckConstraint("ck_video_templates_times_used", "times_used >= 0");
                    table.ForeignKey(
                        name: "fk_video_templates_channel_categories_category",
                        column: x => x.category,
                        principalTable: "channel_categories",
                        principalColumn: "name",
                        onUpdate: ReferentialAction.Cascade,
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_video_templates_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "youtube_channels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    youtube_channel_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    youtube_channel_handle = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    channel_title = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    channel_description = table.Column<string>(type: "text", nullable: true),
                    channel_thumbnail_url = table.Column<string>(type: "text", nullable: true),
                    niche = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false, defaultValue: "en"),
                    voice_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    target_audience = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{\"description\":\"\"}"),
                    content_strategy = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    branding_assets = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{\"primary\":\"#5EEAB5\",\"accent\":\"#FFB454\",\"background\":\"#0B1530\",\"logoFileKey\":null}"),
                    automation_enabled = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    videos_per_day = table.Column<int>(type: "integer", nullable: false, defaultValue: 1),
                    publishing_schedule = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "[]"),
                    auto_publish = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    monetization_enabled = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    adsense_connected = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    affiliate_settings = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    sponsorship_settings = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    subscriber_count = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    total_views = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    total_videos = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    estimated_revenue = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false, defaultValue: 0m),
                    status = table.Column<string>(type: "text", nullable: false, defaultValue: "active"),
                    health_score = table.Column<int>(type: "integer", nullable: false, defaultValue: 100),
                    last_sync_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_youtube_channels", x => x.id);
                    table.UniqueConstraint("ak_youtube_channels_owner", x => new { x.id, x.user_id });
                    table.CheckConstraint("ck_youtube_channels_channel_title", "length(btrim(channel_title)) > 0");
                    table.CheckConstraint("ck_youtube_channels_counters", "subscriber_count >= 0 and total_views >= 0 and total_videos >= 0");
                    table.CheckConstraint("ck_youtube_channels_health_score", "health_score between 0 and 100");
                    table.CheckConstraint("ck_youtube_channels_status", "status in ('active', 'paused', 'suspended', 'deleted')");
                    table.CheckConstraint("ck_youtube_channels_videos_per_day", "videos_per_day between 0 and 10");
                    table.ForeignKey(
                        name: "fk_youtube_channels_channel_categories_niche",
                        column: x => x.niche,
                        principalTable: "channel_categories",
                        principalColumn: "name",
                        onUpdate: ReferentialAction.Cascade,
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_youtube_channels_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workflow_executions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workflow_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    execution_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    trigger_data = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    status = table.Column<string>(type: "text", nullable: false, defaultValue: "running"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    duration_seconds = table.Column<int>(type: "integer", nullable: true),
                    output_data = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    error_message = table.Column<string>(type: "text", nullable: true),
                    items_processed = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    cost = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false, defaultValue: 0m)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_executions", x => x.id);
                    table.CheckConstraint("ck_workflow_executions_counters", "items_processed >= 0 and cost >= 0 and duration_seconds >= 0");
                    table.CheckConstraint("ck_workflow_executions_status", "status in ('running', 'success', 'failed', 'timeout')");
                    table.CheckConstraint("ck_workflow_executions_times", "completed_at >= started_at");
                    table.ForeignKey(
                        name: "fk_workflow_executions_automation_workflows_workflow_id",
                        column: x => x.workflow_id,
                        principalTable: "automation_workflows",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_workflow_executions_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "channel_analytics",
                columns: table => new
                {
                    channel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subscriber_count = table.Column<long>(type: "bigint", nullable: true),
                    subscriber_change = table.Column<long>(type: "bigint", nullable: true),
                    view_count = table.Column<long>(type: "bigint", nullable: true),
                    watch_time_minutes = table.Column<long>(type: "bigint", nullable: true),
                    likes = table.Column<long>(type: "bigint", nullable: true),
                    comments = table.Column<long>(type: "bigint", nullable: true),
                    shares = table.Column<long>(type: "bigint", nullable: true),
                    average_view_duration = table.Column<int>(type: "integer", nullable: true),
                    estimated_revenue = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    ad_revenue = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    channel_memberships_revenue = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    videos_published = table.Column<int>(type: "integer", nullable: true),
                    videos_scheduled = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_analytics", x => new { x.channel_id, x.date });
                    table.ForeignKey(
                        name: "fk_channel_analytics_channels_channel_id_user_id",
                        columns: x => new { x.channel_id, x.user_id },
                        principalTable: "youtube_channels",
                        principalColumns: new[] { "id", "user_id" },
                        onUpdate: ReferentialAction.Cascade,
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "channel_credentials",
                columns: table => new
                {
                    channel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    access_token = table.Column<byte[]>(type: "bytea", nullable: true),
                    refresh_token = table.Column<byte[]>(type: "bytea", nullable: true),
                    token_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false, defaultValueSql: "'{}'"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_credentials", x => x.channel_id);
                    table.ForeignKey(
                        name: "fk_channel_credentials_youtube_channels_channel_id_user_id",
                        columns: x => new { x.channel_id, x.user_id },
                        principalTable: "youtube_channels",
                        principalColumns: new[] { "id", "user_id" },
                        onUpdate: ReferentialAction.Cascade,
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "videos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    youtube_video_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    youtube_url = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    tags = table.Column<string[]>(type: "text[]", nullable: false, defaultValueSql: "'{}'"),
                    category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    format = table.Column<string>(type: "text", nullable: false, defaultValue: "landscape"),
                    target_seconds = table.Column<int>(type: "integer", nullable: false, defaultValue: 60),
                    seed = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    template_id = table.Column<Guid>(type: "uuid", nullable: true),
                    voice_model = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    background_music = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    video_file_path = table.Column<string>(type: "text", nullable: true),
                    thumbnail_file_path = table.Column<string>(type: "text", nullable: true),
                    subtitle_file_path = table.Column<string>(type: "text", nullable: true),
                    generation_status = table.Column<string>(type: "text", nullable: false, defaultValue: "pending"),
                    generation_started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    generation_completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    generation_duration_seconds = table.Column<int>(type: "integer", nullable: true),
                    generation_error = table.Column<string>(type: "text", nullable: true),
                    scheduled_publish_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    publish_status = table.Column<string>(type: "text", nullable: true),
                    monetization_status = table.Column<string>(type: "text", nullable: true),
                    affiliate_links = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "[]"),
                    generation_cost = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    total_cost = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false, defaultValue: 0m),
                    quality_score = table.Column<int>(type: "integer", nullable: true),
                    copyright_check_status = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_videos", x => x.id);
                    table.UniqueConstraint("ak_videos_owner", x => new { x.id, x.user_id });
                    table.CheckConstraint("ck_videos_copyright_check_status", "copyright_check_status in ('pending', 'passed_local', 'review', 'flagged')");
                    table.CheckConstraint("ck_videos_failed", "generation_status <> 'failed' or generation_error is not null");
                    table.CheckConstraint("ck_videos_finished", "generation_status not in ('ready', 'published') or generation_completed_at is not null");
                    table.CheckConstraint("ck_videos_format", "format in ('landscape', 'short', 'square')");
                    table.CheckConstraint("ck_videos_generation_duration_seconds", "generation_duration_seconds >= 0");
                    table.CheckConstraint("ck_videos_generation_status", "generation_status in ('pending', 'generating', 'processing', 'ready', 'published', 'failed', 'cancelled')");
                    table.CheckConstraint("ck_videos_monetization_status", "monetization_status in ('eligible', 'active', 'demonetized')");
                    table.CheckConstraint("ck_videos_publish_status", "publish_status in ('scheduled', 'published', 'failed')");
                    table.CheckConstraint("ck_videos_published", "(publish_status is not distinct from 'published') = (published_at is not null)");
                    table.CheckConstraint("ck_videos_quality_score", "quality_score between 0 and 100");
                    table.CheckConstraint("ck_videos_scheduled", "publish_status is distinct from 'scheduled' or scheduled_publish_at is not null");
                    table.CheckConstraint("ck_videos_status_pair", "(generation_status = 'published') = (publish_status is not distinct from 'published') and (publish_status is distinct from 'failed' or generation_status = 'ready') and (publish_status is distinct from 'scheduled' or generation_status in ('pending', 'generating', 'processing', 'ready'))");
                    table.CheckConstraint("ck_videos_target_seconds", "target_seconds between 5 and 7200");
                    table.CheckConstraint("ck_videos_total_cost", "total_cost >= 0");
                    table.ForeignKey(
                        name: "fk_videos_channel_categories_category",
                        column: x => x.category,
                        principalTable: "channel_categories",
                        principalColumn: "name",
                        onUpdate: ReferentialAction.Cascade,
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_videos_video_templates_template_id",
                        column: x => x.template_id,
                        principalTable: "video_templates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_videos_youtube_channels_channel_id_user_id",
                        columns: x => new { x.channel_id, x.user_id },
                        principalTable: "youtube_channels",
                        principalColumns: new[] { "id", "user_id" },
                        onUpdate: ReferentialAction.Cascade,
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "artefacts",
                columns: table => new
                {
                    video_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_artefacts", x => new { x.video_id, x.name });
                    table.CheckConstraint("ck_artefacts_bytes", "bytes >= 0");
                    table.ForeignKey(
                        name: "fk_artefacts_videos_video_id_user_id",
                        columns: x => new { x.video_id, x.user_id },
                        principalTable: "videos",
                        principalColumns: new[] { "id", "user_id" },
                        onUpdate: ReferentialAction.Cascade,
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cost_tracking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entity_type = table.Column<string>(type: "text", nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    channel_id = table.Column<Guid>(type: "uuid", nullable: true),
                    video_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false, defaultValue: "charge"),
                    service = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    operation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    model = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    quantity = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false, defaultValue: 0m),
                    unit = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    amount = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, defaultValue: "USD"),
                    details = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}"),
                    idempotency_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cost_tracking", x => x.id);
                    table.CheckConstraint("ck_cost_tracking_amount", "case kind when 'refund' then amount <= 0 else amount >= 0 end");
                    table.CheckConstraint("ck_cost_tracking_currency", "currency ~ '^[A-Z]{3}$'");
                    table.CheckConstraint("ck_cost_tracking_entity_type", "entity_type in ('video', 'channel', 'user')");
                    table.CheckConstraint("ck_cost_tracking_kind", "kind in ('charge', 'refund')");
                    table.CheckConstraint("ck_cost_tracking_quantity", "quantity >= 0");
                    table.ForeignKey(
                        name: "fk_cost_tracking_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.Sql(
                """
                create table video_analytics (
                    video_id uuid not null,
                    date date not null,
                    channel_id uuid not null,
                    user_id uuid not null,
                    views bigint not null default 0,
                    unique_viewers bigint not null default 0,
                    impressions bigint not null default 0,
                    click_through_rate numeric(5,2),
                    watch_time_minutes bigint not null default 0,
                    average_view_percentage numeric(5,2),
                    likes bigint not null default 0,
                    dislikes bigint not null default 0,
                    comments bigint not null default 0,
                    shares bigint not null default 0,
                    subscriber_views bigint not null default 0,
                    non_subscriber_views bigint not null default 0,
                    estimated_revenue numeric(18,6) not null default 0,
                    created_at timestamptz not null default now(),
                    constraint pk_video_analytics primary key (video_id, date),
                    constraint ck_video_analytics_average_view_percentage check (average_view_percentage >= 0),
                    constraint ck_video_analytics_click_through_rate check (click_through_rate between 0 and 100),
                    constraint fk_video_analytics_channels_channel_id_user_id foreign key (channel_id, user_id)
                        references youtube_channels (id, user_id) on update cascade on delete cascade,
                    constraint fk_video_analytics_videos_video_id_user_id foreign key (video_id, user_id)
                        references videos (id, user_id) on update cascade on delete cascade
                ) partition by range (date);
                """);

            migrationBuilder.CreateTable(
                name: "video_scripts",
                columns: table => new
                {
                    video_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false, defaultValue: ""),
                    script = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_video_scripts", x => x.video_id);
                    table.ForeignKey(
                        name: "fk_video_scripts_videos_video_id_user_id",
                        columns: x => new { x.video_id, x.user_id },
                        principalTable: "videos",
                        principalColumns: new[] { "id", "user_id" },
                        onUpdate: ReferentialAction.Cascade,
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "video_stats",
                columns: table => new
                {
                    video_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    view_count = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    like_count = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    dislike_count = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    comment_count = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    average_view_duration = table.Column<int>(type: "integer", nullable: true),
                    click_through_rate = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    estimated_revenue = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false, defaultValue: 0m),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_video_stats", x => x.video_id);
                    table.CheckConstraint("ck_video_stats_click_through_rate", "click_through_rate between 0 and 100");
                    table.CheckConstraint("ck_video_stats_counters", "view_count >= 0 and like_count >= 0 and dislike_count >= 0 and comment_count >= 0");
                    table.ForeignKey(
                        name: "fk_video_stats_videos_video_id_user_id",
                        columns: x => new { x.video_id, x.user_id },
                        principalTable: "videos",
                        principalColumns: new[] { "id", "user_id" },
                        onUpdate: ReferentialAction.Cascade,
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "video_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    video_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    scene_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ordinal = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    status = table.Column<string>(type: "text", nullable: false, defaultValue: "pending"),
                    input_key = table.Column<string>(type: "text", nullable: true),
                    artefact_key = table.Column<string>(type: "text", nullable: true),
                    progress = table.Column<float>(type: "real", nullable: false, defaultValue: 0f),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cpu_seconds = table.Column<double>(type: "double precision", nullable: false, defaultValue: 0.0),
                    cost = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false, defaultValue: 0m),
                    reused = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    attempts = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    error_code = table.Column<string>(type: "text", nullable: true),
                    error_sentence = table.Column<string>(type: "text", nullable: true),
                    details = table.Column<string>(type: "jsonb", nullable: false, defaultValue: "{}")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_video_steps", x => x.id);
                    table.CheckConstraint("ck_video_steps_counters", "cpu_seconds >= 0 and cost >= 0 and attempts >= 0");
                    table.CheckConstraint("ck_video_steps_failed", "status <> 'failed' or error_sentence is not null");
                    table.CheckConstraint("ck_video_steps_progress", "progress between 0 and 1");
                    table.CheckConstraint("ck_video_steps_status", "status in ('pending', 'running', 'done', 'failed', 'cancelled')");
                    table.ForeignKey(
                        name: "fk_video_steps_videos_video_id_user_id",
                        columns: x => new { x.video_id, x.user_id },
                        principalTable: "videos",
                        principalColumns: new[] { "id", "user_id" },
                        onUpdate: ReferentialAction.Cascade,
                        onDelete: ReferentialAction.Cascade);
                });

            // A cost outlives its video and channel, and stays its owner's: only the one column is set null, which EF cannot say.
            migrationBuilder.Sql(
                """
                alter table cost_tracking
                    add constraint fk_cost_tracking_videos_video_id_user_id foreign key (video_id, user_id)
                        references videos (id, user_id) on update cascade on delete set null (video_id),
                    add constraint fk_cost_tracking_youtube_channels_channel_id_user_id foreign key (channel_id, user_id)
                        references youtube_channels (id, user_id) on update cascade on delete set null (channel_id);
                """);

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_key_hash",
                table: "api_keys",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_user_id",
                table: "api_keys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_user_id_name",
                table: "api_keys",
                columns: new[] { "user_id", "name" },
                unique: true,
                filter: "revoked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_artefacts_file_key",
                table: "artefacts",
                column: "file_key");

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_entity",
                table: "audit_logs",
                columns: new[] { "entity_type", "entity_id", "id" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_occurred_at_id",
                table: "audit_logs",
                columns: new[] { "occurred_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_owner_id_id",
                table: "audit_logs",
                columns: new[] { "owner_id", "id" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_risk_score",
                table: "audit_logs",
                column: "risk_score",
                filter: "risk_score > 50");

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_user_id_id",
                table: "audit_logs",
                columns: new[] { "user_id", "id" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_automation_workflows_user_id",
                table: "automation_workflows",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_channel_analytics_user_id_date",
                table: "channel_analytics",
                columns: new[] { "user_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_channel_categories_parent_category_id",
                table: "channel_categories",
                column: "parent_category_id");

            migrationBuilder.CreateIndex(
                name: "ix_cost_tracking_channel_id_occurred_at",
                table: "cost_tracking",
                columns: new[] { "channel_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cost_tracking_entity_type_entity_id",
                table: "cost_tracking",
                columns: new[] { "entity_type", "entity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cost_tracking_idempotency_key",
                table: "cost_tracking",
                column: "idempotency_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cost_tracking_user_id_occurred_at",
                table: "cost_tracking",
                columns: new[] { "user_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cost_tracking_video_id",
                table: "cost_tracking",
                column: "video_id");

            migrationBuilder.CreateIndex(
                name: "ix_feature_flag_users_user_id",
                table: "feature_flag_users",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_feature_flags_name",
                table: "feature_flags",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_job_queue_due",
                table: "job_queue",
                columns: new[] { "priority", "scheduled_for", "id" },
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_job_queue_idempotency_key",
                table: "job_queue",
                column: "idempotency_key",
                unique: true,
                filter: "status in ('pending', 'processing')");

            migrationBuilder.CreateIndex(
                name: "ix_job_queue_lease_until",
                table: "job_queue",
                column: "lease_until",
                filter: "status = 'processing'");

            migrationBuilder.CreateIndex(
                name: "ix_job_queue_user_id",
                table: "job_queue",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_job_queue_user_id_slot",
                table: "job_queue",
                columns: new[] { "user_id", "slot" },
                unique: true,
                filter: "status = 'processing' and user_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_user_id_created_at",
                table: "notifications",
                columns: new[] { "user_id", "created_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_user_id_created_at_id",
                table: "notifications",
                columns: new[] { "user_id", "created_at", "id" },
                descending: new[] { false, true, true },
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_codes_user_id_code_hash",
                table: "recovery_codes",
                columns: new[] { "user_id", "code_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_sessions_expires_at",
                table: "user_sessions",
                column: "expires_at",
                filter: "revoked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_user_sessions_token_hash",
                table: "user_sessions",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_sessions_user_id",
                table: "user_sessions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_email",
                table: "users",
                column: "normalized_email",
                unique: true,
                filter: "deleted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_user_name",
                table: "users",
                column: "normalized_user_name",
                unique: true,
                filter: "deleted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_users_status",
                table: "users",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_users_subscription",
                table: "users",
                columns: new[] { "subscription_tier", "subscription_status" });

            migrationBuilder.CreateIndex(
                name: "ix_video_analytics_channel_id_date",
                table: "video_analytics",
                columns: new[] { "channel_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_video_analytics_user_id_date",
                table: "video_analytics",
                columns: new[] { "user_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_video_stats_user_id_view_count_video_id",
                table: "video_stats",
                columns: new[] { "user_id", "view_count", "video_id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_video_steps_video_id_kind_scene_id",
                table: "video_steps",
                columns: new[] { "video_id", "kind", "scene_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_video_templates_category",
                table: "video_templates",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_video_templates_is_public",
                table: "video_templates",
                column: "is_public",
                filter: "is_public");

            migrationBuilder.CreateIndex(
                name: "ix_video_templates_user_id",
                table: "video_templates",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_videos_category",
                table: "videos",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_videos_channel_id_created_at_id",
                table: "videos",
                columns: new[] { "channel_id", "created_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_videos_generation_status_created_at",
                table: "videos",
                columns: new[] { "generation_status", "created_at" },
                filter: "generation_status in ('pending', 'generating', 'processing')");

            migrationBuilder.CreateIndex(
                name: "ix_videos_published_at",
                table: "videos",
                column: "published_at",
                filter: "published_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_videos_scheduled_publish_at",
                table: "videos",
                column: "scheduled_publish_at",
                filter: "publish_status = 'scheduled'");

            migrationBuilder.CreateIndex(
                name: "ix_videos_template_id",
                table: "videos",
                column: "template_id");

            migrationBuilder.CreateIndex(
                name: "ix_videos_user_id_created_at_id",
                table: "videos",
                columns: new[] { "user_id", "created_at", "id" },
                descending: new[] { false, true, true },
                filter: "deleted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_videos_youtube_video_id",
                table: "videos",
                column: "youtube_video_id",
                unique: true,
                filter: "deleted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_executions_started_at",
                table: "workflow_executions",
                column: "started_at",
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_workflow_executions_status",
                table: "workflow_executions",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_executions_user_id",
                table: "workflow_executions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_executions_workflow_id_execution_id",
                table: "workflow_executions",
                columns: new[] { "workflow_id", "execution_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_youtube_channels_niche",
                table: "youtube_channels",
                column: "niche");

            migrationBuilder.CreateIndex(
                name: "ix_youtube_channels_status",
                table: "youtube_channels",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_youtube_channels_user_id_status",
                table: "youtube_channels",
                columns: new[] { "user_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_youtube_channels_youtube_channel_id",
                table: "youtube_channels",
                column: "youtube_channel_id",
                unique: true,
                filter: "deleted_at is null");
        }

        /// <summary>Migrations only go forward: dropping tables takes data with them. For development there is <c>db reset</c>.</summary>
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Migrations only go forward; use db reset in development.");
    }
}
