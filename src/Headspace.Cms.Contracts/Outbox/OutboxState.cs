namespace Headspace.Cms.Contracts.Outbox;

/// <summary>Where a piece of work stands. The numbers are stored.</summary>
public enum OutboxState
{
    /// <summary>To be done, or tried again, when it is due.</summary>
    Waiting = 0,

    /// <summary>Done.</summary>
    Done = 1,

    /// <summary>Given up: shown to staff, who may ask for it again.</summary>
    GivenUp = 2,

    /// <summary>Not to be done: its condition did not hold.</summary>
    Skipped = 3,
}
