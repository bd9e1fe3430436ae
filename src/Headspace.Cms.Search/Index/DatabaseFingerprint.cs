using System.Data.Common;
using System.Globalization;
using Headspace.Cms.Contracts.Database;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Cms.Search.Index;

/// <summary>
/// Tells which database this is, and how far it has come: the last entry of the log, that every change of content writes to, and
/// the last ids. An older backup or another database has others. Four lookups by primary key, however large the tables are.
/// </summary>
internal sealed class DatabaseFingerprint(ICoreScopeProvider scopes, IAmbientTransaction ambient)
{
    private const string Query = """
        SELECT
            (SELECT MAX("id") FROM "umbracoNode"),
            (SELECT MAX("id") FROM "umbracoContentVersion"),
            (SELECT MAX("id") FROM "umbracoLog"),
            (SELECT "Datestamp" FROM "umbracoLog" WHERE "id" = (SELECT MAX("id") FROM "umbracoLog"))
        """;

    public string Read()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var transaction = ambient.Current;
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Query;
        using var reader = command.ExecuteReader();
        reader.Read();
        return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader, column)));
    }

    private static string Text(DbDataReader reader, int column) =>
        Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? string.Empty;
}
