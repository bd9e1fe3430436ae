namespace Headspace.Cms.Persistence.Schema;

/// <summary>A table as Umbraco has it, in no engine's words; the engine renders it.</summary>
internal sealed class Table(string name)
{
    private readonly List<Column> _columns = [];
    private readonly List<ForeignKey> _foreignKeys = [];
    private readonly List<TableIndex> _indexes = [];

    public string Name { get; } = name;

    public string PrimaryKeyName { get; private set; } = string.Empty;

    public IReadOnlyList<string> PrimaryKeyColumns { get; private set; } = [];

    public IReadOnlyList<Column> Columns => _columns;

    public IReadOnlyList<ForeignKey> ForeignKeys => _foreignKeys;

    public IReadOnlyList<TableIndex> Indexes => _indexes;

    public Table Identity(string column, string primaryKeyName)
    {
        _columns.Add(new Column(column, ColumnType.Int, null, Nullable: false, null, Identity: true));
        return PrimaryKey(primaryKeyName, column);
    }

    public Table Int(string column, bool nullable = false, string? defaultTo = null) => Add(column, ColumnType.Int, null, nullable, defaultTo);

    public Table Long(string column) => Add(column, ColumnType.Long, null, nullable: false, null);

    public Table Bool(string column, bool nullable = false, string? defaultTo = null) => Add(column, ColumnType.Bool, null, nullable, defaultTo);

    public Table Guid(string column, bool nullable = false) => Add(column, ColumnType.Guid, null, nullable, null);

    public Table DateTime(string column, bool nullable = false, string? defaultTo = null) => Add(column, ColumnType.DateTime, null, nullable, defaultTo);

    public Table Decimal(string column, bool nullable = false) => Add(column, ColumnType.Decimal, null, nullable, null);

    public Table Binary(string column, bool nullable = false) => Add(column, ColumnType.Binary, null, nullable, null);

    public Table Text(string column, int? length = null, bool nullable = false, string? defaultTo = null) => Add(column, ColumnType.Text, length, nullable, defaultTo);

    public Table ExactText(string column, int? length = null, bool nullable = true) => Add(column, ColumnType.ExactText, length, nullable, null);

    public Table PrimaryKey(string keyName, params string[] columns)
    {
        PrimaryKeyName = keyName;
        PrimaryKeyColumns = columns;
        return this;
    }

    public Table ForeignKey(string keyName, string column, string targetTable, string targetColumn, bool cascade = false)
    {
        _foreignKeys.Add(new ForeignKey(keyName, column, targetTable, targetColumn, cascade));
        return this;
    }

    public Table Index(string indexName, params string[] columns)
    {
        _indexes.Add(new TableIndex(indexName, Unique: false, columns));
        return this;
    }

    public Table UniqueIndex(string indexName, params string[] columns)
    {
        _indexes.Add(new TableIndex(indexName, Unique: true, columns));
        return this;
    }

    private Table Add(string column, ColumnType type, int? length, bool nullable, string? defaultTo)
    {
        _columns.Add(new Column(column, type, length, nullable, defaultTo, Identity: false));
        return this;
    }
}
