using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Memberships;
using Headspace.Forms.Workflows;

namespace Headspace.Web.Supporters.Entries;

internal sealed class RegisterMembershipWorkflow(MembershipRegister register) : IWorkflowType
{
    public Guid Id => WorkflowTypeIds.RegisterMembership;

    public string Name => "Opret medlemskab";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        if (MembershipEntry.Read(run.Form, run.Entry) is not { } application)
        {
            return OutboxResult.Never("Formularen har ikke de felter, som et medlemskab skal bruge: memberType, name og email, og en pris på medlemskabet.");
        }

        await register.RegisterAsync(application, cancellationToken);
        return OutboxResult.Done;
    }
}
