using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Forms.Workflows.Types;

/// <summary>A mail by a Razor view, with all answers in a list.</summary>
internal sealed class SendRazorEmailWorkflow(WorkflowEmail email) : IWorkflowType
{
    public Guid Id => WorkflowTypeIds.SendRazorEmail;

    public string Name => "Send e-mail med skabelon";

    public Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken) =>
        email.SendAsync(run, run.Setting("RazorViewFilePath"), withAnswers: true, cancellationToken);
}
