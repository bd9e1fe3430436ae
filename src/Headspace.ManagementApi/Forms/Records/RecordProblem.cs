namespace Headspace.ManagementApi.Forms.Records;

/// <summary>Why nothing was done with an entry.</summary>
internal enum RecordProblem
{
    /// <summary>No entry is named.</summary>
    NothingChosen,

    /// <summary>A note says nothing, or too much.</summary>
    NoteMissing,

    /// <summary>An answer is not sealed, or its key is gone.</summary>
    CannotBeOpened,

    /// <summary>Work is done, or waits already.</summary>
    WorkCannotBeRetried,
}
