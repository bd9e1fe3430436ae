using Headspace.Cms.Persistence.Schema;

namespace Headspace.Cms.Persistence.Sqlite;

internal static class SqliteDdl
{
    public static IEnumerable<string> Render(Table table)
    {
        var lines = table.Columns.Select(Column).ToList();
        lines.Add(table.Columns.Any(column => column.Identity)
            ? $"CONSTRAINT {Quote(table.PrimaryKeyName)} UNIQUE ({Quote(table.PrimaryKeyColumns[0])})"
            : $"CONSTRAINT {Quote(table.PrimaryKeyName)} PRIMARY KEY ({List(table.PrimaryKeyColumns)})");
        lines.AddRange(table.ForeignKeys.Select(key =>
            $"CONSTRAINT {Quote(key.Name)} FOREIGN KEY ({Quote(key.Column)}) REFERENCES {Quote(key.TargetTable)} ({Quote(key.TargetColumn)})"
            + (key.Cascade ? " ON DELETE CASCADE" : string.Empty)));
        yield return $"CREATE TABLE {Quote(table.Name)} (\n  {string.Join(",\n  ", lines)}\n)";
        foreach (var index in table.Indexes)
            yield return CreateIndex(table.Name, index);
    }

    public static string CreateIndex(string table, TableIndex index) =>
        $"CREATE {(index.Unique ? "UNIQUE " : string.Empty)}INDEX {Quote(index.Name)} ON {Quote(table)} ({List(index.Columns)})";

    public static string AddColumn(string table, Column column) => $"ALTER TABLE {Quote(table)} ADD COLUMN {Column(column)}";

    private static string Column(Column column)
    {
        if (column.Identity)
            return $"{Quote(column.Name)} INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT";
        var declaration = $"{Quote(column.Name)} {Type(column.Type)} {(column.Nullable ? "NULL" : "NOT NULL")}";
        return column.Default switch
        {
            null => declaration,
            ColumnDefault.UtcNow => $"{declaration} DEFAULT (CURRENT_TIMESTAMP)",
            var value => $"{declaration} DEFAULT ('{value}')",
        };
    }

    private static string Type(ColumnType type) => type switch
    {
        ColumnType.Int or ColumnType.Long or ColumnType.Bool => "INTEGER",
        ColumnType.Text => "TEXT COLLATE NOCASE",
        ColumnType.Binary => "BLOB",
        _ => "TEXT",
    };

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quote));

    private static string Quote(string identifier) => $"\"{identifier}\"";
}
