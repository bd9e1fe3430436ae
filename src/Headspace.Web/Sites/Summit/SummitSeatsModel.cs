using Headspace.Core.Summits;

namespace Headspace.Web.Sites.Summit;

/// <summary>
/// What is said above the form of who still gets a seat. Numbers are not told: who counts before and after sending somebody
/// else's name would learn whether it was known.
/// </summary>
/// <param name="Edition">The edition that it is about.</param>
/// <param name="Left">Seats that are left.</param>
public sealed record SummitSeatsModel(SummitOpening Edition, int Left)
{
    private const int Few = 20;

    /// <summary>Whether whoever signs up now waits.</summary>
    public bool IsFull => Left <= 0;

    /// <summary>Whether it is high time.</summary>
    public bool IsAlmostFull => Left is > 0 and <= Few;
}
