namespace Headspace.Forms.Definitions;

/// <summary>How the rules of a condition are joined.</summary>
public enum ConditionLogic
{
    /// <summary>Every rule must hold.</summary>
    All,

    /// <summary>One rule must hold.</summary>
    Any
}
