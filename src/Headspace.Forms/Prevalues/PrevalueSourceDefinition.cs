namespace Headspace.Forms.Prevalues;

/// <summary>A source of values that editors have set up.</summary>
public sealed record PrevalueSourceDefinition
{
    /// <summary>The key that fields refer to.</summary>
    public Guid Id { get; init; }

    /// <summary>What editors call it.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The id of its type.</summary>
    public Guid FieldPreValueSourceTypeId { get; init; }

    /// <summary>The settings of its type by their aliases.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>How long its values are kept; zero to ask each time.</summary>
    public TimeSpan CachePrevaluesFor { get; init; }

    /// <summary>A setting; null when it is missing or empty.</summary>
    public string? Setting(string alias) => Settings.GetValueOrDefault(alias) is { Length: > 0 } value ? value : null;
}
