namespace Headspace.Core.Summits;

/// <summary>How many have a seat and how many wait for one.</summary>
/// <param name="Taken">Seats that are taken.</param>
/// <param name="Waiting">People on the waiting list.</param>
public sealed record SummitSeats(int Taken, int Waiting);
