using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Forms.Definitions;

/// <summary>Something that is done with an entry.</summary>
public sealed record FormWorkflow
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; }

    /// <summary>What editors call it.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether it runs.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Whether it is given the answers of sensitive fields.</summary>
    public SensitiveData IncludeSensitiveData { get; init; }

    /// <summary>Its place within the stage, from 0.</summary>
    public int SortOrder { get; init; }

    /// <summary>The id of its type.</summary>
    public Guid WorkflowTypeId { get; init; }

    /// <summary>The settings of its type; may hold magic strings.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether editors may not take it away.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>When it runs; null for always.</summary>
    public FormCondition? Condition { get; init; }

    /// <summary>What else the JSON holds.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; set; }
}
