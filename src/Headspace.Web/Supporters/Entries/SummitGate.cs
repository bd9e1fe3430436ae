using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Summits;
using Headspace.Forms.Definitions;
using Headspace.Forms.Submission;

namespace Headspace.Web.Supporters.Entries;

/// <summary>Closes the form for the summit while its editors have not opened it, and once the day has passed. A full summit is open: for the waiting list.</summary>
internal sealed class SummitGate(ISummitEditions editions, TimeProvider time) : IFormGate
{
    private const string Closed = "Tilmeldingen er ikke åben lige nu. Når tid og sted for det næste topmøde er på plads, kan du tilmelde dig her.";

    public Task<string?> ClosedBecauseAsync(FormDefinition form, CancellationToken cancellationToken) =>
        Task.FromResult(SummitEntry.IsFor(form) && editions.Current?.IsOpenOn(DanishTime.Today(time)) is not true ? Closed : null);
}
