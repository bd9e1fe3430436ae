using Headspace.Forms.Rules;

namespace Headspace.Forms.Fields;

/// <summary>What a field's type asks of an answer, with the field's settings in it.</summary>
/// <param name="Kind">What it is read as.</param>
public sealed record FieldCheck(ValueKind Kind)
{
    /// <summary>The fewest letters; null for no limit.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most letters, in units of UTF-16 as browsers count; null for no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least: a number, øre, a year, or a day as yyyymmdd; null for no limit.</summary>
    public long? Min { get; init; }

    /// <summary>The most, as <see cref="Min"/>.</summary>
    public long? Max { get; init; }

    /// <summary>Whether more than one value can be chosen.</summary>
    public bool Multiple { get; init; }

    /// <summary>Whether an EAN number must be Danish.</summary>
    public bool DanishOnly { get; init; }

    /// <summary>The values that the type itself brings; null when the field's own or its source's count.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>What it takes as files; null for a field that takes none.</summary>
    public UploadRule? Upload { get; init; }
}
