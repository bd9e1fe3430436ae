using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Forms.Definitions;

/// <summary>One step of a form.</summary>
public sealed record FormPage
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; }

    /// <summary>Its heading; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Its place among the pages, from 0.</summary>
    public int SortOrder { get; init; }

    /// <summary>The groups in their order.</summary>
    public IReadOnlyList<FormFieldset> FieldSets { get; init; } = [];

    /// <summary>When the button that leads on is there; null for always. Without the button nobody gets further.</summary>
    public FormCondition? ButtonCondition { get; init; }

    /// <summary>What else the JSON holds.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; set; }

    /// <summary>All fields of the page in their order.</summary>
    [JsonIgnore]
    public IEnumerable<FormField> Fields => FieldSets.SelectMany(fieldset => fieldset.Fields);
}
