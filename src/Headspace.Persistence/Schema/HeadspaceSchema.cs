using System.Globalization;
using Headspace.Cms.Contracts.Database;
using Headspace.Persistence.Database;
using Headspace.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;

namespace Headspace.Persistence.Schema;

/// <summary>The tables of our own: made, and brought from one version to the next, by numbered steps that never change once released.</summary>
internal sealed class HeadspaceSchema(HeadspaceDatabase database, IKeyValueService keyValues)
{
    /// <summary>Where Umbraco's key values say how many steps the database has taken.</summary>
    public const string Key = "Headspace.Persistence.Schema";

    /// <summary>The steps in their order; a database without a version has taken none.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["001-forms", "002-support", "004-retries", "005-signups", "006-statements", "007-entries", "008-designs", "009-enquiries"];

    /// <summary>
    /// Takes the steps that are missing, in one transaction. Who comes second, on another node, waits and finds nothing to do.
    /// </summary>
    /// <exception cref="DatabaseUnusableException">A later version has been at work in the database; nothing was changed.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (Version() == Steps.Count)
            return;

        await database.WriteAsync(async context =>
        {
            var taken = Version();
            foreach (var step in Steps.Skip(taken))
                await context.Database.ExecuteSqlRawAsync(SqliteDialect.Step(step), cancellationToken).ConfigureAwait(false);
            if (taken < Steps.Count)
                keyValues.SetValue(Key, Steps.Count.ToString(CultureInfo.InvariantCulture));
            return taken;
        }).ConfigureAwait(false);
    }

    private int Version()
    {
        var stored = keyValues.GetValue(Key) ?? "0";
        return int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var taken) && taken <= Steps.Count
            ? taken
            : throw new DatabaseUnusableException(
                $"The database has the tables of a later version of Headspace ({Key} is {stored}, and this version knows {Steps.Count}): start that version.");
    }
}
