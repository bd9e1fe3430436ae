using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Forms.Definitions;

/// <summary>A column of a group.</summary>
public sealed record FormContainer
{
    /// <summary>Its key; null in old forms.</summary>
    public Guid? Id { get; init; }

    /// <summary>Its heading; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Its width of 12.</summary>
    public int Width { get; init; } = 12;

    /// <summary>The fields from top to bottom.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>What else the JSON holds.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; set; }
}
