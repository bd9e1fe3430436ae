using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.Index;

/// <summary>The fields that the content index handlers of all assemblies define. Where two define one name, the first is right.</summary>
internal sealed class IndexedFields
{
    private readonly Dictionary<string, IndexedField> fields = new(StringComparer.OrdinalIgnoreCase);

    public IndexedFields(ContentIndexHandlerCollection handlers)
    {
        foreach (var field in handlers.SelectMany(handler => handler.GetFields()))
        {
            fields.TryAdd(field.FieldName, new IndexedField(fields.Count + 1, field.FieldName, field.FieldType));
        }
    }

    /// <summary>Tells a file with other fields from one with these.</summary>
    public string Shape => string.Join(';', fields.Values.OrderBy(known => known.Id).Select(known => $"{known.Name}:{known.Type}"));

    public bool TryGet(string name, [NotNullWhen(true)] out IndexedField? field) => fields.TryGetValue(name, out field);
}
