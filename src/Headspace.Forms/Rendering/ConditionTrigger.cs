namespace Headspace.Forms.Rendering;

/// <summary>When script asks the conditions of a form again.</summary>
public enum ConditionTrigger
{
    /// <summary>When a field is left with another answer.</summary>
    Change,

    /// <summary>At each letter, too.</summary>
    Input
}
