using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Headspace.Forms.Definitions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Forms.Prevalues;

/// <summary>The values that a data type offers its editors, as those of a dropdown: its setting <c>items</c>.</summary>
internal sealed class DataTypePrevalueSource(IDataTypeService dataTypes) : IPrevalueSource
{
    private const string Items = "items";

    public Guid Id { get; } = new("ea773caf-fef2-491b-b5b7-6a3552b1a0e2");

    public string Name => "Datatype";

    public bool DependsOnPage(PrevalueSourceDefinition source) => false;

    public async Task<IReadOnlyList<FormPrevalue>> GetAsync(PrevalueRequest request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Source.Setting("DataTypeId")) is not { } dataType || !dataType.ConfigurationData.TryGetValue(Items, out var items))
            return [];

        // Lists are texts, or objects of value and label; which of them, and in which type, is the editor's matter.
        return JsonSerializer.SerializeToNode(items) is JsonArray list ? [.. list.Select(Read).OfType<FormPrevalue>().DistinctBy(prevalue => prevalue.Value, StringComparer.Ordinal)] : [];
    }

    private async Task<IDataType?> FindAsync(string? id) => Guid.TryParse(id, out var key) ? await dataTypes.GetAsync(key) : null;

    private static FormPrevalue? Read(JsonNode? item) => item switch
    {
        JsonValue value => new FormPrevalue(Text(value)),
        JsonObject pair when Find(pair, "value") is { } value => new FormPrevalue(Text(value), Find(pair, "label") is { } label ? Text(label) : null),
        _ => null,
    };

    private static JsonNode? Find(JsonObject pair, string name) => pair.FirstOrDefault(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string Text(JsonNode node) => Convert.ToString(node, CultureInfo.InvariantCulture) ?? string.Empty;
}
