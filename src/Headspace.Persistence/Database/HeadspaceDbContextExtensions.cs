using Headspace.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Database;

internal static class HeadspaceDbContextExtensions
{
    /// <summary>Adds rows with one statement and leaves those alone whose key there is; how many were new.</summary>
    public static Task<int> AddNewAsync<T>(this HeadspaceDbContext context, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class => context.ExecuteAsync(table => table.AddNew, rows, cancellationToken);

    /// <summary>Adds a row unless there is one that a unique index takes for the same; whether it did.</summary>
    public static async Task<bool> AddUniqueAsync<T>(this HeadspaceDbContext context, T row, CancellationToken cancellationToken)
        where T : class => await context.ExecuteAsync(table => table.AddUnique, [row], cancellationToken).ConfigureAwait(false) == 1;

    /// <summary>Adds rows with one statement, or puts them in the place of those with their key.</summary>
    public static Task PutAsync<T>(this HeadspaceDbContext context, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class => context.ExecuteAsync(table => table.Put, rows, cancellationToken);

    /// <summary>Stores a row over the version that it was read as; false when another was stored meanwhile.</summary>
    public static async Task<bool> TryUpdateAsync<T>(this HeadspaceDbContext context, T row, CancellationToken cancellationToken)
        where T : class, IVersioned => await context.ExecuteAsync(table => table.Update, [row], cancellationToken).ConfigureAwait(false) == 1;

    private static async Task<int> ExecuteAsync<T>(
        this HeadspaceDbContext context, Func<RowTable, string> statement, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
            return 0;
        var table = RowTable.Of(context.Model.FindEntityType(typeof(T))!);
        return await context.Database
            .ExecuteSqlRawAsync(statement(table), [SqliteDialect.RowsParameter(table.ToJson(rows))], cancellationToken)
            .ConfigureAwait(false);
    }
}
