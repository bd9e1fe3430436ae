using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Summits;
using Headspace.Forms.Entries;
using Headspace.Forms.Workflows;

namespace Headspace.Web.Supporters.Entries;

/// <summary>Gives a seat at this year's summit, or a place on its waiting list.</summary>
internal sealed class SignUpForSummitWorkflow(SummitRegister register, ISummitEditions editions, IFormEntryRepository entries) : IWorkflowType
{
    public static Guid TypeId { get; } = new("e1f6a9b2-40c5-5d7e-9b1a-7c3f8d2e5a14");

    public Guid Id => TypeId;

    public string Name => "Tilmeld til topmødet";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        // Whether there are access needs is to be known, so that they are deleted in time.
        var entry = await entries.GetAsync(run.Entry.Key, cancellationToken) ?? run.Entry;
        if (editions.Current is not { } edition || SummitEntry.Read(entry, edition) is not { } signUp)
        {
            return OutboxResult.Never("Formularen har ikke de felter, som en tilmelding skal bruge (name og email), eller årets topmøde har ingen dato.");
        }

        await register.SignUpAsync(signUp, edition, cancellationToken);
        return OutboxResult.Done;
    }
}
