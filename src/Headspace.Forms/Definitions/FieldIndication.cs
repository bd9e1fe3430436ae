namespace Headspace.Forms.Definitions;

/// <summary>Which fields carry the indicator.</summary>
public enum FieldIndication
{
    /// <summary>None.</summary>
    NoIndicator,

    /// <summary>Those that must be answered.</summary>
    MarkMandatoryFields,

    /// <summary>Those that need not.</summary>
    MarkOptionalFields
}
