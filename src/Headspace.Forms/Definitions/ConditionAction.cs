namespace Headspace.Forms.Definitions;

/// <summary>What a condition does when it holds.</summary>
public enum ConditionAction
{
    /// <summary>It shows.</summary>
    Show,

    /// <summary>It hides.</summary>
    Hide
}
