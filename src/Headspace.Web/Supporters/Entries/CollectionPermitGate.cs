using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Donations;
using Headspace.Forms.Definitions;
using Headspace.Forms.Submission;
using Headspace.Forms.Workflows;
using Microsoft.Extensions.Options;

namespace Headspace.Web.Supporters.Entries;

/// <summary>Closes the forms that ask for gifts while the organisation may not collect (indsamlingsloven).</summary>
internal sealed class CollectionPermitGate(IOptionsMonitor<CollectionPermitSettings> permit, TimeProvider time) : IFormGate
{
    private const string Closed = "Vi kan ikke tage imod bidrag her lige nu, fordi vi ikke har en gyldig tilladelse til at samle ind. Tak, fordi du ville hjælpe. Du er velkommen til at blive medlem i stedet.";

    public Task<string?> ClosedBecauseAsync(FormDefinition form, CancellationToken cancellationToken) =>
        Task.FromResult(
            form.FormWorkflows.OnSubmit.Any(workflow => workflow.Active && workflow.WorkflowTypeId == WorkflowTypeIds.RegisterDonation)
            && !permit.CurrentValue.MayCollectOn(DanishTime.Today(time)) ? Closed : null);
}
