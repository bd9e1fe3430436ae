using Headspace.Cms.Contracts.Keys;

namespace Headspace.Core.Donations;

/// <summary>A yearly statement that was asked for: one for a giver and a year.</summary>
/// <param name="GiverKey">Who gets it.</param>
/// <param name="Year">The year of the gifts.</param>
/// <param name="AskedOn">The day in Denmark on which it was asked for.</param>
public sealed record SentStatement(Guid GiverKey, int Year, DateOnly AskedOn)
{
    /// <summary>The same for the same giver and year; the letter is about it.</summary>
    public Guid Key => DerivedKey.Of(GiverKey, FormattableString.Invariant($"yearly statement {Year}"));
}
