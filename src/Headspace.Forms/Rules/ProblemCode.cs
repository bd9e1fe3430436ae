namespace Headspace.Forms.Rules;

/// <summary>What can be wrong with an answer.</summary>
public enum ProblemCode
{
    /// <summary>It is missing.</summary>
    Required,

    /// <summary>It is not what is asked for.</summary>
    Invalid,

    /// <summary>It has too few letters.</summary>
    TooShort,

    /// <summary>It has too many letters.</summary>
    TooLong,

    /// <summary>It is too small, or too early.</summary>
    Low,

    /// <summary>It is too great, or too late.</summary>
    High,

    /// <summary>There are too many files.</summary>
    Count,

    /// <summary>A file is of a kind that is not taken.</summary>
    Type,

    /// <summary>A file is too large.</summary>
    Size,

    /// <summary>It may be wrong; it is taken all the same.</summary>
    Check
}
