namespace Headspace.Forms.Submission;

/// <summary>What became of a post.</summary>
public enum SubmissionStatus
{
    /// <summary>It is stored, now or before.</summary>
    Accepted,

    /// <summary>Something is wrong with the answers.</summary>
    Invalid,

    /// <summary>The form was open for too long: it is to be shown again with everything that was typed.</summary>
    TokenExpired,

    /// <summary>The token is not ours: the form is to be shown again with everything that was typed.</summary>
    TokenForged,

    /// <summary>Another site sent it: nothing of it is to be shown.</summary>
    CrossSite,

    /// <summary>Too many came from the same place; later it can be sent.</summary>
    TooMany,

    /// <summary>The form takes no answers at the moment.</summary>
    Closed
}
