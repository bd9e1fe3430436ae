using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;

namespace Headspace.ManagementApi.Forms.Records;

/// <summary>Moves entries of a form to another state, one or many.</summary>
internal sealed class RecordMover(IFormEntryRepository entries, IFormDefinitionStore forms, EntryStates states)
{
    public async Task<object> MoveAsync(Guid formId, RecordsRequestModel request, FormEntryState state, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(FormPermission.EditEntries, formId))
        {
            return Problem.Forbidden();
        }

        if (request.Ids is not { Count: > 0 } ids)
        {
            return Problem.Of(RecordProblem.NothingChosen);
        }

        // Out of quarantine comes what the form does with an entry that is sent now.
        var to = state == FormEntryState.Submitted && (await forms.GetAsync(cancellationToken)).Find(formId) is { ManualApproval: false } ? FormEntryState.Approved : state;
        var wanted = ids.Distinct().ToList();
        var done = 0;
        foreach (var id in wanted)
        {
            // The right to one form's entries is none to another's.
            if (await entries.GetAsync(id, cancellationToken) is { } entry && entry.FormId == formId && await states.ChangeAsync(id, to, actor.Key, cancellationToken) is { } changed && changed.State == to)
            {
                done++;
            }
        }

        return new RecordsResponseModel(done, wanted.Count - done);
    }
}
