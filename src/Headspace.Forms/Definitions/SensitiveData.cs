namespace Headspace.Forms.Definitions;

/// <summary>Whether a workflow is given the answers of sensitive fields.</summary>
public enum SensitiveData
{
    /// <summary>Nobody has said; it is not.</summary>
    Undefined,

    /// <summary>It is.</summary>
    True,

    /// <summary>It is not.</summary>
    False
}
