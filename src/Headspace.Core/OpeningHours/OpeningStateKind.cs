namespace Headspace.Core.OpeningHours;

/// <summary>What can be said of a place at one moment.</summary>
public enum OpeningStateKind
{
    /// <summary>No hours are known.</summary>
    Unknown,

    /// <summary>Open now.</summary>
    Open,

    /// <summary>Closed now.</summary>
    Closed,
}
