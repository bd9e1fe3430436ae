namespace Headspace.Core.Summits;

/// <summary>Where somebody's place at a summit stands.</summary>
public enum SummitSignUpState
{
    /// <summary>On the waiting list.</summary>
    Waiting,

    /// <summary>With a seat.</summary>
    Seated,

    /// <summary>Taken back; the seat, if there was one, went to the next.</summary>
    Cancelled,
}
