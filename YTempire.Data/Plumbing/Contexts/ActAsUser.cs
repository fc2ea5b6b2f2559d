using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace YTempire.Data.Plumbing.Contexts;

/// <summary>
/// Tells PostgreSQL whose rows to show, for one transaction only. A lone statement gets <c>set_config(.., true)</c> in front of it: Npgsql sends
/// both in one round trip and they share one implicit transaction, so nothing outlives the statement, whatever happens to the connection.
/// Inside an explicit transaction <see cref="ActAsUserInTransaction"/> has done it already.
/// </summary>
internal sealed class ActAsUser : DbCommandInterceptor
{
    internal const string Statement = "SELECT set_config('app.current_user_id', @__acting_user, true)";

    internal static NpgsqlParameter Parameter(Guid user) => new("__acting_user", NpgsqlDbType.Text) { Value = user.ToString() };

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Prefix(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Prefix(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (IsPrefixed(command))
        {
            result.NextResult();
        }
        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        if (IsPrefixed(command))
        {
            try
            {
                await result.NextResultAsync(cancellationToken);
            }
            catch
            {
                // Nobody else holds the reader yet; left open it would block the connection.
                await result.DisposeAsync();
                throw;
            }
        }
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Prefix(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Prefix(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    )
    {
        if (!Prefix(command, eventData))
        {
            return result;
        }
        using var reader = command.ExecuteReader();
        reader.NextResult();
        return InterceptionResult<object>.SuppressWithResult(reader.Read() ? reader.GetValue(0) : null!);
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    )
    {
        if (!Prefix(command, eventData))
        {
            return result;
        }
        // ExecuteScalar would return the first statement's value, which is ours.
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var value = await reader.ReadAsync(cancellationToken) ? reader.GetValue(0) : null;
        return InterceptionResult<object>.SuppressWithResult(value!);
    }

    private static bool Prefix(DbCommand command, CommandEventData eventData)
    {
        if (command.Transaction is not null || (eventData.Context as YTempireDb)?.ActingUser is not { } user)
        {
            return false;
        }
        command.CommandText = $"{Statement};\n{command.CommandText}";
        command.Parameters.Add(Parameter(user));
        return true;
    }

    private static bool IsPrefixed(DbCommand command) => command.CommandText.StartsWith(Statement, StringComparison.Ordinal);
}
