using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace YTempire.Data.Plumbing.Contexts;

/// <summary>The twin of <see cref="ActAsUser"/> for explicit transactions: says once, at the start, whose rows to show.</summary>
internal sealed class ActAsUserInTransaction : DbTransactionInterceptor
{
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Command(connection, result, eventData);
        command?.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Command(connection, result, eventData);
        if (command is not null)
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        return result;
    }

    public override DbTransaction TransactionUsed(DbConnection connection, TransactionEventData eventData, DbTransaction result)
    {
        using var command = Command(connection, result, eventData);
        command?.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<DbTransaction> TransactionUsedAsync(
        DbConnection connection,
        TransactionEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Command(connection, result, eventData);
        if (command is not null)
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        return result;
    }

    private static NpgsqlCommand? Command(DbConnection connection, DbTransaction transaction, TransactionEventData eventData) =>
        (eventData.Context as YTempireDb)?.ActingUser is { } user
            ? new NpgsqlCommand(ActAsUser.Statement, (NpgsqlConnection)connection, (NpgsqlTransaction)transaction)
            {
                Parameters = { ActAsUser.Parameter(user) },
            }
            : null;
}
