namespace Headspace.Core.Summits;

/// <summary>What an edition of the summit says about signing up.</summary>
/// <param name="EditionKey">The edition.</param>
/// <param name="Name">What it is called, as <c>Psykiatritopmødet 2021: Vi har en plan!</c>.</param>
/// <param name="FirstDay">Its first day; null while none is set, and then nobody can sign up.</param>
/// <param name="LastDay">Its last day; null while none is set.</param>
/// <param name="Venue">Where it is; null while that is not known.</param>
/// <param name="Capacity">How many get a seat; 0 where nobody can sign up.</param>
/// <param name="TakesSignUps">Whether its editors have opened it.</param>
public sealed record SummitOpening(Guid EditionKey, string Name, DateOnly? FirstDay, DateOnly? LastDay, string? Venue, int Capacity, bool TakesSignUps)
{
    /// <summary>Whether somebody can sign up on a day.</summary>
    public bool IsOpenOn(DateOnly today) => TakesSignUps && Capacity > 0 && FirstDay >= today;
}
