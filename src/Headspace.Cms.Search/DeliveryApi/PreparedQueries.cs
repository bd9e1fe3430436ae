using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Headspace.Cms.Search.DeliveryApi;

/// <summary>
/// The queries that a connection has been asked, ready to be asked again: to prepare one costs as much as to answer it. Those of one
/// shape are one text, for every value is a parameter. A connection has one user at a time.
/// </summary>
internal sealed class PreparedQueries
{
    // A front end has some dozens of queries. Whoever makes up more has them prepared each time.
    private const int Most = 100;

    private static readonly ConditionalWeakTable<SqliteConnection, PreparedQueries> ofConnections = [];

    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    /// <summary>A command whose parameters are <c>$p0</c> and on. It is not to be disposed.</summary>
    public static SqliteCommand Get(SqliteConnection connection, string sql, IReadOnlyList<object> parameters)
    {
        var known = ofConnections.GetOrCreateValue(connection).commands;

        // A new command knows the transaction that is open, which nothing else tells.
        var fresh = connection.CreateCommand();
        if (known.TryGetValue(sql, out var command))
        {
            command.Transaction = fresh.Transaction;
        }
        else
        {
            command = fresh;
            command.CommandText = sql;
            for (var index = 0; index < parameters.Count; index++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{index}" });
            }

            if (known.Count < Most)
            {
                known.Add(sql, command);
            }
        }

        for (var index = 0; index < parameters.Count; index++)
        {
            command.Parameters[index].Value = parameters[index];
        }

        return command;
    }
}
