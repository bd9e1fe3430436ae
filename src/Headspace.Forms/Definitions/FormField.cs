using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Forms.Definitions;

/// <summary>One question, or a text between questions.</summary>
public sealed record FormField
{
    /// <summary>Its key, which conditions and entries refer to.</summary>
    public Guid Id { get; init; }

    /// <summary>Its label.</summary>
    public string Caption { get; init; } = string.Empty;

    /// <summary>The help text.</summary>
    public string? Tooltip { get; init; }

    /// <summary>CSS class of the field.</summary>
    public string? CssClass { get; init; }

    /// <summary>The name that it is posted by; unique in the form, in any case.</summary>
    public string Alias { get; init; } = string.Empty;

    /// <summary>The id of its type.</summary>
    public Guid FieldTypeId { get; init; }

    /// <summary>The source of its values; null or empty for <see cref="PreValues"/>.</summary>
    public Guid? PrevalueSourceId { get; init; }

    /// <summary>The column of the form's data source.</summary>
    public string? DataSourceFieldKey { get; init; }

    /// <summary>Whether only those who may see sensitive data see the answers.</summary>
    public bool ContainsSensitiveData { get; init; }

    /// <summary>Whether it must be answered.</summary>
    public bool Mandatory { get; init; }

    /// <summary>The pattern that the whole answer must match; null for none.</summary>
    public string? Regex { get; init; }

    /// <summary>What it says when it is empty and must not be; null for the form's words.</summary>
    public string? RequiredErrorMessage { get; init; }

    /// <summary>What it says when the answer is wrong; null for the words of its type.</summary>
    public string? InvalidErrorMessage { get; init; }

    /// <summary>When it is shown; null for always.</summary>
    public FormCondition? Condition { get; init; }

    /// <summary>The settings of its type by their aliases.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The values that can be chosen, when they are its own.</summary>
    public IReadOnlyList<FormPrevalue> PreValues { get; init; } = [];

    /// <summary>The kinds of file that it takes; empty for all that are not forbidden.</summary>
    public IReadOnlyList<AllowedUploadType> AllowedUploadTypes { get; init; } = [];

    /// <summary>Whether it takes more than one file.</summary>
    public bool AllowMultipleFileUploads { get; init; }

    /// <summary>What else the JSON holds.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; set; }

    /// <summary>A setting in any case; null when it is missing or empty.</summary>
    public string? Setting(string alias)
    {
        var value = Settings.TryGetValue(alias, out var exact)
            ? exact
            : Settings.FirstOrDefault(setting => setting.Key.Equals(alias, StringComparison.OrdinalIgnoreCase)).Value;
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Whether a setting is on: <c>True</c>, <c>true</c>, <c>1</c> or <c>on</c>; <paramref name="fallback"/> when it is missing.</summary>
    public bool IsOn(string alias, bool fallback = false) => Setting(alias) is { } value
        ? value is "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("on", StringComparison.OrdinalIgnoreCase)
        : fallback;
}
