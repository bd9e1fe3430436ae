using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Forms.Definitions;

/// <summary>A group of fields.</summary>
public sealed record FormFieldset
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; }

    /// <summary>Its legend; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Its place on the page, from 0.</summary>
    public int SortOrder { get; init; }

    /// <summary>When it is shown; null for always.</summary>
    public FormCondition? Condition { get; init; }

    /// <summary>The columns from left to right.</summary>
    public IReadOnlyList<FormContainer> Containers { get; init; } = [];

    /// <summary>What else the JSON holds.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; set; }

    /// <summary>All fields of the group, column by column.</summary>
    [JsonIgnore]
    public IEnumerable<FormField> Fields => Containers.SelectMany(container => container.Fields);
}
