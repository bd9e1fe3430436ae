using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headspace.Cms.Persistence.Database;

internal static class UmbracoDbContextExtensions
{
    /// <summary>Inserts one row now; an identity is set on it.</summary>
    public static T Insert<T>(this UmbracoDbContext context, T row)
        where T : class
    {
        var entry = context.Add(row);
        context.SaveChanges();
        entry.State = EntityState.Detached;
        return row;
    }

    /// <summary>Inserts rows with one statement; identities are given by the database and not read back.</summary>
    public static void InsertMany<T>(this UmbracoDbContext context, IReadOnlyCollection<T> rows)
        where T : class
    {
        if (rows.Count == 0)
            return;
        var type = context.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var properties = type.GetProperties().Where(property => !IsIdentity(property)).ToList();
        var values = rows.Select(row => properties.Select(property => Value(context.Engine, property, row)));
        var sql = context.Engine.InsertRows(table.Name, [.. properties.Select(property => property.GetColumnName(table)!)]);
        context.Database.ExecuteSqlRaw(sql, context.Engine.RowsParameter(JsonSerializer.Serialize(values)));
    }

    /// <summary>Writes all columns of rows that exist, with one statement; they are found by their primary key.</summary>
    public static void UpdateMany<T>(this UmbracoDbContext context, IReadOnlyCollection<T> rows)
        where T : class
    {
        if (rows.Count == 0)
            return;
        var engine = context.Engine;
        var type = context.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var properties = type.GetProperties().ToList();
        var assignments = properties.Select((property, position) => (property, position)).ToLookup(
            pair => pair.property.IsPrimaryKey(),
            pair => (Column: engine.Quote(pair.property.GetColumnName(table)!), Value: engine.RowValue(pair.position)));
        context.ExecuteForRows(
            $"UPDATE {engine.Quote(table.Name)} SET {string.Join(", ", assignments[false].Select(pair => $"{pair.Column} = {pair.Value}"))} "
            + $"FROM {engine.Rows} WHERE {string.Join(" AND ", assignments[true].Select(pair => $"{engine.Quote(table.Name)}.{pair.Column} = {pair.Value}"))}",
            rows.Select(row => properties.Select(property => Value(engine, property, row)).ToArray()));
    }

    /// <summary>Executes one statement that joins the given rows, of which each is an array of values.</summary>
    public static int ExecuteForRows(this UmbracoDbContext context, string sql, IEnumerable<object?[]> rows) =>
        context.Database.ExecuteSqlRaw(sql, context.Engine.RowsParameter(JsonSerializer.Serialize(rows.Select(row => row.Select(context.Engine.JsonValue)))));

    private static bool IsIdentity(IProperty property) =>
        property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd;

    private static object? Value(IDatabaseEngine engine, IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        return engine.JsonValue(property.GetValueConverter() is { } converter ? converter.ConvertToProvider(value) : value);
    }
}
