using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Workflows.Xml;

namespace Headspace.Forms.Workflows.Types;

/// <summary>A mail whose markup an XSLT file makes of the entry; as plain text it lists the answers.</summary>
internal sealed class SendXsltEmailWorkflow(WorkflowEmail email, WorkflowXml xml) : IWorkflowType
{
    public Guid Id => WorkflowTypeIds.SendXsltEmail;

    public string Name => "Send e-mail med XSLT";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        if (run.Setting("XsltFile") is null)
            return OutboxResult.Never("Arbejdsgangen nævner ingen XSLT-fil.");

        var (markup, problem) = await xml.RenderAsync(run, cancellationToken);
        return markup is null ? problem! : await email.SendAsync(run, view: null, withAnswers: true, cancellationToken, markup);
    }
}
