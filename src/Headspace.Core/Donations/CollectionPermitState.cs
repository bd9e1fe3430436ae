namespace Headspace.Core.Donations;

/// <summary>Whether the organisation may collect on a day.</summary>
public enum CollectionPermitState
{
    /// <summary>There is no permit.</summary>
    Missing,

    /// <summary>It has not begun.</summary>
    NotYet,

    /// <summary>It holds.</summary>
    Valid,

    /// <summary>It holds, and ends within 90 days: staff are warned.</summary>
    EndsSoon,

    /// <summary>It has ended.</summary>
    Ended,
}
