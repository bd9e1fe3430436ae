namespace Headspace.Core.Cpr;

/// <summary>Whether a text is a CPR number.</summary>
public enum CprStatus
{
    /// <summary>It is.</summary>
    Success,

    /// <summary>
    /// It is one as far as can be told, and its check digit does not fit. Since 2007 such numbers are issued, so it is taken,
    /// after asking once to look at it again.
    /// </summary>
    UnusualCheckDigit,

    /// <summary>It is not ten digits with or without a dash before the last four.</summary>
    WrongFormat,

    /// <summary>Its date never was, or has not come.</summary>
    NoSuchDate,

    /// <summary>It is a replacement number (day plus 60), which cannot be used for tax.</summary>
    ReplacementNumber,
}
