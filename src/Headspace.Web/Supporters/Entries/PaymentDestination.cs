using Headspace.Core.Agreements;
using Headspace.Core.Donations;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Core.SignedLinks;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Submission;
using Headspace.Forms.Workflows;
using Microsoft.Extensions.Options;

namespace Headspace.Web.Supporters.Entries;

/// <summary>
/// Sends who becomes a member or gives on to pay. What the outbox would do a moment later is done here, under the same keys,
/// so that there is something to pay.
/// </summary>
internal sealed class PaymentDestination(
    MembershipRegister memberships,
    DonationRegister donations,
    DonationEntry donationEntry,
    IPaymentRepository payments,
    IAgreementRepository agreements,
    SupporterLinks links,
    IOptions<MembershipSettings> settings) : ISubmissionDestination
{
    public async Task<string?> FindAsync(FormDefinition form, FormEntry entry, CancellationToken cancellationToken)
    {
        if (Has(form, WorkflowTypeIds.RegisterMembership) && MembershipEntry.Read(form, entry, settings.Value) is { } application)
        {
            await memberships.RegisterAsync(application, cancellationToken);
        }
        else if (Has(form, WorkflowTypeIds.RegisterDonation) && await donationEntry.ReadAsync(form, entry, cancellationToken) is { } pledge)
        {
            await donations.RegisterAsync(pledge, cancellationToken);
        }

        var isPaidOnline = await payments.GetAsync(entry.Key, cancellationToken) is not null || await agreements.GetAsync(entry.Key, cancellationToken) is not null;
        return isPaidOnline ? links.Pay(entry.Origin, entry.Key).PathAndQuery : null;
    }

    private static bool Has(FormDefinition form, Guid workflowType) => form.FormWorkflows.OnSubmit.Any(workflow => workflow.Active && workflow.WorkflowTypeId == workflowType);
}
