namespace Headspace.Forms.Definitions;

/// <summary>The workflows of a form by their stage.</summary>
public sealed record FormWorkflows
{
    /// <summary>When it has been sent.</summary>
    public IReadOnlyList<FormWorkflow> OnSubmit { get; init; } = [];

    /// <summary>When it has been approved.</summary>
    public IReadOnlyList<FormWorkflow> OnApprove { get; init; } = [];

    /// <summary>When it has been rejected.</summary>
    public IReadOnlyList<FormWorkflow> OnReject { get; init; } = [];

    /// <summary>The workflows of a stage.</summary>
    public IReadOnlyList<FormWorkflow> At(WorkflowStage stage) => stage switch
    {
        WorkflowStage.OnSubmit => OnSubmit,
        WorkflowStage.OnApprove => OnApprove,
        WorkflowStage.OnReject => OnReject,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null)
    };
}
