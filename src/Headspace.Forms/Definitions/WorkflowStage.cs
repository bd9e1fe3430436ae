namespace Headspace.Forms.Definitions;

/// <summary>When a workflow runs.</summary>
public enum WorkflowStage
{
    /// <summary>When the entry has been stored.</summary>
    OnSubmit,

    /// <summary>When it has been approved.</summary>
    OnApprove,

    /// <summary>When it has been rejected.</summary>
    OnReject
}
