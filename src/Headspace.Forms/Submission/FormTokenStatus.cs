namespace Headspace.Forms.Submission;

/// <summary>What a token that came back is worth.</summary>
public enum FormTokenStatus
{
    /// <summary>It is ours and of this form.</summary>
    Valid,

    /// <summary>It is ours, and older than we take.</summary>
    Expired,

    /// <summary>It is missing, not ours, or another form's.</summary>
    Forged
}
