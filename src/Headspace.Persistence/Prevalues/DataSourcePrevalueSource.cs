using System.Text.Json;
using Headspace.Forms.Definitions;
using Headspace.Forms.Prevalues;
using Microsoft.Extensions.Options;

namespace Headspace.Persistence.Prevalues;

/// <summary>
/// What the column that a field stands for can hold: the rows of the table that the form's mapping names for it, or, where it
/// names none, the values of the column itself. The form's data source says where the tables are.
/// </summary>
internal sealed class DataSourcePrevalueSource(IOptions<PrevalueSettings> settings, SqlPrevalueSource tables) : IPrevalueSource
{
    private static readonly Guid sqlDatabase = new("f19506f3-efea-4b13-a308-89348f69df91");

    public Guid Id { get; } = new("cc9f9b2a-a746-11de-9e17-681b56d89593");

    public string Name => "Datakilde";

    public bool DependsOnPage(PrevalueSourceDefinition source) => false;

    public bool DependsOnField(PrevalueSourceDefinition source) => true;

    public async Task<IReadOnlyList<FormPrevalue>> GetAsync(PrevalueRequest request, CancellationToken cancellationToken)
    {
        if (request.Form?.Datasource is not { } named || request.Field.DataSourceFieldKey is not { Length: > 0 } column
            || settings.Value.DataSources.FirstOrDefault(source => source.Id == named.Id) is not { } source || source.FormDataSourceTypeId != sqlDatabase)
        {
            return [];
        }

        var mapping = Find(named.Mappings, column);
        Dictionary<string, string> asked = new(source.Settings, StringComparer.Ordinal) { ["ValueColumn"] = Text(mapping, "prevalueKeyField") ?? column };
        if (Text(mapping, "prevalueTable") is { } table)
            asked["Table"] = table;
        if (Text(mapping, "prevalueValueField") is { } caption)
            asked["CaptionColumn"] = caption;

        var rows = await tables.GetAsync(request with { Source = new PrevalueSourceDefinition { Name = source.Name, Settings = asked } }, cancellationToken).ConfigureAwait(false);
        return [.. rows.DistinctBy(row => row.Value, StringComparer.Ordinal)];
    }

    private static JsonElement? Find(JsonElement? mappings, string column) => mappings is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Cast<JsonElement?>().FirstOrDefault(mapping => (Text(mapping, "key") ?? Text(mapping, "dataFieldKey")) == column) : null;

    private static string? Text(JsonElement? mapping, string name) =>
        mapping is { ValueKind: JsonValueKind.Object } element
        && element.EnumerateObject().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: JsonValueKind.String } value
        && value.GetString() is { Length: > 0 } text ? text : null;
}
