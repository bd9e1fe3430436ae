namespace Headspace.Forms.Fields;

/// <summary>What was chosen.</summary>
/// <param name="Values">The values, in the order of the list.</param>
public sealed record ChoiceValue(IReadOnlyList<string> Values) : FieldValue
{
    /// <inheritdoc />
    public bool Equals(ChoiceValue? other) => other is not null && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => Values.Aggregate(0, (code, value) => HashCode.Combine(code, value));
}
