namespace Headspace.Forms.Definitions;

/// <summary>When something is shown, or a workflow runs.</summary>
public sealed record FormCondition
{
    /// <summary>Its key; null in files.</summary>
    public Guid? Id { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>What happens when it holds.</summary>
    public ConditionAction ActionType { get; init; }

    /// <summary>How its rules are joined.</summary>
    public ConditionLogic LogicType { get; init; }

    /// <summary>The rules; a condition without any does not count.</summary>
    public IReadOnlyList<ConditionRule> Rules { get; init; } = [];
}
