namespace Headspace.Cms.Persistence.Schema;

/// <summary>
/// Indexes that Umbraco has not got. Each stands on a foreign key: without it every deleted node, or a look at its
/// schedule, reads a table that grows with the content from end to end.
/// </summary>
internal static class OwnIndexes
{
    public static IReadOnlyList<(string Table, TableIndex Index)> All { get; } =
    [
        On("umbracoRedirectUrl", "contentKey"),
        On("umbracoRelation", "childId"),
        On("umbracoContentSchedule", "nodeId"),
    ];

    private static (string Table, TableIndex Index) On(string table, string column) =>
        (table, new TableIndex($"IX_headspace_{table}_{column}", Unique: false, [column]));
}
