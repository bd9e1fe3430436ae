using Headspace.Cms.Persistence.Schema.Tables;

namespace Headspace.Cms.Persistence.Schema;

internal static class UmbracoSchema
{
    /// <summary>Every table, each after those that it refers to.</summary>
    public static IReadOnlyList<Table> Tables { get; } = Sort(
    [
        .. NodeTables.All, .. ContentTypeTables.All, .. ContentTables.All, .. UserTables.All,
        .. MemberTables.All, .. WebhookTables.All, .. SystemTables.All, .. TokenTables.All,
    ]);

    public static Table Table(string name) => Tables.First(table => table.Name == name);

    private static List<Table> Sort(List<Table> tables)
    {
        var byName = tables.ToDictionary(table => table.Name);
        var seen = new HashSet<string>();
        var sorted = new List<Table>(tables.Count);
        foreach (var table in tables)
            Visit(table);
        return sorted;

        void Visit(Table table)
        {
            if (!seen.Add(table.Name))
                return;
            foreach (var key in table.ForeignKeys)
                Visit(byName[key.TargetTable]);
            sorted.Add(table);
        }
    }
}
