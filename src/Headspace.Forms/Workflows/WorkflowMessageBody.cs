using Headspace.Forms.Definitions;

namespace Headspace.Forms.Workflows;

/// <summary>What the outbox knows of a workflow; the entry is the message's subject.</summary>
/// <param name="Workflow">The workflow's key.</param>
/// <param name="Stage">The stage that it stands in.</param>
public sealed record WorkflowMessageBody(Guid Workflow, WorkflowStage Stage);
