using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Newsletters;
using Headspace.Forms.Workflows;

namespace Headspace.Web.Supporters.Entries;

/// <summary>Asks the address of an entry whether it wants the newsletter, when its box was ticked.</summary>
internal sealed class AskForNewsletterWorkflow(NewsletterRegister register) : IWorkflowType
{
    public Guid Id { get; } = new("a3d0c7b5-6c1e-5f0d-8f5e-2b9a4d7c1e60");

    public string Name => "Nyhedsbrev";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        if (NewsletterEntry.Read(run.Entry) is not { } wish)
        {
            return OutboxResult.Skipped;
        }

        if (run.Entry.Text("email") is not { } email)
        {
            return OutboxResult.Never("Formularen har ikke det felt, som nyhedsbrevet skal bruge: email.");
        }

        await register.AskAsync(email, wish, cancellationToken);
        return OutboxResult.Done;
    }
}
