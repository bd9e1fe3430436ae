using System.Globalization;
using System.Text;
using Headspace.Cms.Search.FullText;
using Headspace.Cms.Search.Index;
using Microsoft.Data.Sqlite;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Search.DeliveryApi;

/// <summary>A query as SQL over the tables of the index. Every value is a parameter.</summary>
internal sealed class DocumentQuery
{
    private readonly SqliteConnection connection;
    private readonly IndexedFields fields;
    private readonly StringBuilder where = new();
    private readonly List<string> order = [];
    private readonly List<object> parameters = [];

    public DocumentQuery(SqliteConnection connection, IndexedFields fields, string culture, bool preview)
    {
        this.connection = connection;
        this.fields = fields;
        where.Append(preview ? "document.draft = 1" : "document.published = 1");
        And($"document.culture IN ({Parameter(culture.ToLowerInvariant())}, {Parameter(IndexedDocument.Invariant)})");
    }

    /// <summary>A list of allowed types wins over one of disallowed ones.</summary>
    public void Types(ISet<string> allowed, ISet<string> disallowed)
    {
        if (allowed.Count > 0)
        {
            And($"document.type IN ({Parameters(allowed)})");
        }
        else if (disallowed.Count > 0)
        {
            And($"document.type NOT IN ({Parameters(disallowed)})");
        }
    }

    /// <summary>Only what nothing protects, or one of these nodes alone.</summary>
    public void Unprotected(IReadOnlyList<int> open) => And($"document.protectedBy IN ({Parameters([0, .. open])})");

    public void Select(SelectorOption option)
    {
        if (option.FieldName != IndexFieldNames.All)
        {
            And(fields.TryGet(option.FieldName, out var field) && option.Values.Length > 0 ? $"document.id IN ({Is(field, option.Values)})" : "0");
        }
    }

    public void Filter(FilterOption option)
    {
        var not = option.Operator is FilterOperation.IsNot or FilterOperation.DoesNotContain ? "NOT " : string.Empty;
        And(option.Values.Length > 0 && Matching(option) is { } matching ? $"document.id {not}IN ({matching})" : "0");
    }

    public void Sort(SortOption option)
    {
        if (fields.TryGet(option.FieldName, out var field))
        {
            var direction = option.Direction == Direction.Descending ? "DESC" : "ASC";
            order.Add($"(SELECT MIN(value.value) FROM value WHERE value.document = document.id AND value.field = {field.Id}) {direction}");
        }
    }

    public PagedModel<Guid> Run(int skip, int take)
    {
        var count = Command($"SELECT COUNT(*) FROM document WHERE {where}");
        var total = (long)count.ExecuteScalar()!;
        if (take == 0 || skip >= total)
        {
            return new PagedModel<Guid>(total, []);
        }

        order.Add("document.node");
        var (limit, offset) = (Parameter(take), Parameter(skip));
        var page = Command($"SELECT key FROM document WHERE {where} ORDER BY {string.Join(", ", order)} LIMIT {limit} OFFSET {offset}");
        using var reader = page.ExecuteReader();
        List<Guid> keys = [];
        while (reader.Read())
        {
            keys.Add(Guid.ParseExact(reader.GetString(0), "N"));
        }

        return new PagedModel<Guid>(total, keys);
    }

    private string? Matching(FilterOption option)
    {
        if (option.FieldName != IndexFieldNames.AllWords)
        {
            return fields.TryGet(option.FieldName, out var field) ? Matching(field, option) : null;
        }

        var match = new WordQuery(string.Join(' ', option.Values)).Match(connection);
        return match.Length == 0 ? null : $"SELECT rowid FROM words WHERE words MATCH {Parameter(match)}";
    }

    private string Matching(IndexedField field, FilterOption option) => option.Operator switch
    {
        FilterOperation.Contains or FilterOperation.DoesNotContain => Containing(field, option.Values),
        FilterOperation.LessThan => Compared(field, "<", option.Values),
        FilterOperation.LessThanOrEqual => Compared(field, "<=", option.Values),
        FilterOperation.GreaterThan => Compared(field, ">", option.Values),
        FilterOperation.GreaterThanOrEqual => Compared(field, ">=", option.Values),
        _ when field.Type == FieldType.StringAnalyzed => Containing(field, option.Values, wholeWords: true),
        _ => Is(field, option.Values),
    };

    private string Is(IndexedField field, IEnumerable<string> values) =>
        $"SELECT document FROM value WHERE field = {field.Id} AND value IN ({Parameters(Stored(field, values))})";

    private string Compared(IndexedField field, string comparison, IEnumerable<string> values)
    {
        var any = Stored(field, values).Select(value => $"value {comparison} {Parameter(value)}");
        return $"SELECT document FROM value WHERE field = {field.Id} AND ({string.Join(" OR ", any)})";
    }

    // Analysed values begin and end with a space, and so does what is sought when whole words are meant.
    private string Containing(IndexedField field, IEnumerable<string> values, bool wholeWords = false)
    {
        var any = Stored(field, values)
            .Select(value => value is string text && !wholeWords ? text.Trim() : value)
            .Select(value => $"instr(value, {Parameter(value)}) > 0");
        return $"SELECT document FROM value WHERE field = {field.Id} AND ({string.Join(" OR ", any)})";
    }

    private static IEnumerable<object> Stored(IndexedField field, IEnumerable<string> values) =>
        values.Select(value => IndexValues.ToStored(field.Type, value)).OfType<object>();

    private SqliteCommand Command(string sql) => PreparedQueries.Get(connection, sql, parameters);

    private void And(string condition) => where.Append(" AND ").Append(condition);

    private string Parameters<T>(IEnumerable<T> values) => string.Join(", ", values.Select(value => Parameter(value!)));

    private string Parameter(object value)
    {
        parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"$p{parameters.Count - 1}");
    }
}
