using Headspace.Core.Donations;
using Headspace.Core.Memberships;
using Headspace.Core.SignedLinks;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Submission;
using Headspace.Forms.Workflows;

namespace Headspace.Web.Supporters.Entries;

/// <summary>
/// Sends who becomes a member or gives on to pay. What the outbox would do a moment later is done here, under the same keys,
/// so that there is something to pay.
/// </summary>
internal sealed class PaymentDestination(MembershipRegister memberships, DonationRegister donations, DonationEntry donationEntry, SupporterLinks links) : ISubmissionDestination
{
    public async Task<string?> FindAsync(FormDefinition form, FormEntry entry, CancellationToken cancellationToken)
    {
        if (Has(form, WorkflowTypeIds.RegisterMembership) && MembershipEntry.Read(form, entry) is { } application)
        {
            await memberships.RegisterAsync(application, cancellationToken);
            return application.Settlement == MembershipSettlement.Online ? PageOf(entry) : null;
        }

        if (Has(form, WorkflowTypeIds.RegisterDonation) && await donationEntry.ReadAsync(form, entry, cancellationToken) is { } pledge)
        {
            await donations.RegisterAsync(pledge, cancellationToken);
            return PageOf(entry);
        }

        return null;
    }

    private string PageOf(FormEntry entry) => links.Pay(entry.Origin, entry.Key).PathAndQuery;

    private static bool Has(FormDefinition form, Guid workflowType) => form.FormWorkflows.OnSubmit.Any(workflow => workflow.Active && workflow.WorkflowTypeId == workflowType);
}
