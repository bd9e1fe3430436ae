using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Enquiries;
using Headspace.Forms.Denmark;
using Headspace.Forms.Workflows;

namespace Headspace.Web.Supporters.Entries;

/// <summary>Opens the case of a municipality. Its key is the entry's, so an entry that is worked on twice opens one.</summary>
internal sealed class OpenCaseWorkflow(IEnquiryRepository enquiries, TimeProvider time) : IWorkflowType
{
    public Guid Id => WorkflowTypeIds.OpenCase;

    public string Name => "Opret sag";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        var entry = run.Entry;
        if (entry.Text("municipality") is not { } answer || Municipalities.All.FirstOrDefault(one => one.Code == answer || one.Name == answer) is not { } municipality
            || entry.Text("name") is not { } name || entry.Text("email") is not { } email)
        {
            return OutboxResult.Never("Formularen har ikke de felter, som en sag skal bruge: municipality, name og email.");
        }

        var received = new Enquiry
        {
            Key = entry.Key,
            EntryKey = entry.Key,
            MunicipalityCode = municipality.Code,
            ReceivedAt = entry.CreatedAt,
            Contact = new EnquiryContact(name, email, entry.Text("phone"), entry.Text("title"), run.Form.Caption("department", entry.Text("department"))),
        };

        // The form's own mail to the sender is the acknowledgement.
        var acknowledged = received.Move(new EnquiryMove(EnquiryState.Acknowledged, By: null), time);
        await enquiries.AddAsync(acknowledged.Result ?? received, cancellationToken);
        return OutboxResult.Done;
    }
}
