using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Forms.Workflows.Types;

/// <summary>A mail with the words of the workflow.</summary>
internal sealed class SendTextEmailWorkflow(WorkflowEmail email) : IWorkflowType
{
    public Guid Id => WorkflowTypeIds.SendEmail;

    public string Name => "Send e-mail";

    public Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken) => email.SendAsync(run, view: null, withAnswers: false, cancellationToken);
}
