using Headspace.Core.Summits;

namespace Headspace.Web.Sites.Summit;

/// <summary>What is said above the form of who still gets a seat.</summary>
/// <param name="Edition">The edition that it is about.</param>
/// <param name="Left">Seats that are left.</param>
/// <param name="Waiting">People on the waiting list.</param>
public sealed record SummitSeatsModel(SummitOpening Edition, int Left, int Waiting)
{
    /// <summary>Few enough to be counted out loud.</summary>
    public const int Few = 20;
}
