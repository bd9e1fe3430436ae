namespace Headspace.Forms.Fields;

/// <summary>What the designer knows of a field type.</summary>
/// <param name="Id">What definitions call it.</param>
/// <param name="Alias">Its code name.</param>
/// <param name="Name">Its name, Danish.</param>
/// <param name="Icon">Its icon in the backoffice.</param>
/// <param name="Group">The group of the list that it stands in.</param>
/// <param name="SortOrder">Its place in the list.</param>
public sealed record FieldTypeDescription(Guid Id, string Alias, string Name, string Icon, string Group, int SortOrder)
{
    /// <summary>What it is for, Danish; null when the name says it.</summary>
    public string? Description { get; init; }

    /// <summary>How its answers are stored.</summary>
    public FieldDataType DataType { get; init; }

    /// <summary>Whether it has values to choose from.</summary>
    public bool SupportsPrevalues { get; init; }

    /// <summary>Whether it takes files.</summary>
    public bool SupportsUploadTypes { get; init; }

    /// <summary>Whether it can be mandatory.</summary>
    public bool SupportsMandatory { get; init; } = true;

    /// <summary>Whether it can have a pattern.</summary>
    public bool SupportsRegex { get; init; }

    /// <summary>Whether a new field of it is mandatory.</summary>
    public bool MandatoryByDefault { get; init; }

    /// <summary>Whether it has no label.</summary>
    public bool HideLabel { get; init; }

    /// <summary>Whether its answers are sensitive whatever the definition says.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether its answers are kept; a password's are not.</summary>
    public bool IsStored { get; init; } = true;

    /// <summary>What it is made of on the page.</summary>
    public RenderInputType RenderInputType { get; init; }

    /// <summary>The settings that editors fill.</summary>
    public IReadOnlyList<FieldTypeSetting> Settings { get; init; } = [];
}
