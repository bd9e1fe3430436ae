using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Donations;
using Headspace.Forms.Entries;
using Headspace.Forms.Workflows;

namespace Headspace.Web.Supporters.Entries;

internal sealed class RegisterDonationWorkflow(DonationRegister register, DonationEntry reader, IFormEntryRepository entries) : IWorkflowType
{
    public Guid Id => WorkflowTypeIds.RegisterDonation;

    public string Name => "Opret gave";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        // The number for the tax report is sensitive, and this is the one workflow that is to have it.
        var entry = await entries.GetAsync(run.Entry.Key, cancellationToken) ?? run.Entry;
        if (await reader.ReadAsync(run.Form, entry, cancellationToken) is not { } pledge)
        {
            return OutboxResult.Never("Formularen har ikke de felter, som en gave skal bruge: amount, name og email.");
        }

        await register.RegisterAsync(pledge, cancellationToken);
        return OutboxResult.Done;
    }
}
