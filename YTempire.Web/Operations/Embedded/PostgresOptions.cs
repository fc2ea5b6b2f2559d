namespace YTempire.Web.Operations.Embedded;

/// <summary>What differs between an installation's cluster and one that lives for a test run.</summary>
/// <param name="Bin">Folder of PostgreSQL's programs.</param>
/// <param name="Password">Of the superuser <see cref="Superuser"/>, who exists for bootstrap alone.</param>
/// <param name="IsDurable">False for tests: nothing is flushed to disk.</param>
public sealed record PostgresOptions(ClusterHome Home, string Bin, string Password, bool IsDurable = true)
{
    public const string Superuser = "ytempire_bootstrap";

    public IReadOnlyList<string> InitDb(string folder, string passwordFile) =>
        [
            .. Home.AsUser,
            Path.Combine(Bin, "initdb"),
            $"--pgdata={folder}",
            $"--username={Superuser}",
            $"--pwfile={passwordFile}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-instructions",
            .. IsDurable ? Array.Empty<string>() : ["--no-sync"],
        ];

    /// <summary>
    /// In a session of its own, so that Ctrl-C in a terminal reaches the application alone, which then stops the server after itself;
    /// and with a signal for the case that the application is killed.
    /// </summary>
    public IReadOnlyList<string> Server() =>
        [
            "setsid",
            .. Home.AsUser.Count > 0 ? Home.AsUser : ["setpriv"],
            "--pdeathsig=INT",
            Path.Combine(Bin, "postgres"),
            "-D",
            Home.Folder,
            .. Settings().SelectMany(setting => new[] { "-c", setting }),
        ];

    private IEnumerable<string> Settings() =>
        [
            "listen_addresses=",
            $"unix_socket_directories={Home.Sockets}",
            "max_connections=200",
            "shared_buffers=128MB",
            "shared_preload_libraries=pg_stat_statements",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=on",
            "log_directory=log",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            // A statement's text may carry what a person wrote; errors are logged with their code and message alone.
            "log_min_error_statement=panic",
            "log_parameter_max_length_on_error=0",
            .. IsDurable ? Array.Empty<string>() : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
        ];
}
