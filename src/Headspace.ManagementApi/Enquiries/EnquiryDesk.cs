using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Core.Enquiries;

namespace Headspace.ManagementApi.Enquiries;

/// <summary>Changes cases: who may, on which version, and what is answered.</summary>
internal sealed class EnquiryDesk(IEnquiryRepository enquiries, EnquiryModelsOf models)
{
    private const int Tries = 5;

    public async Task<bool> ExistsAsync(Guid id, CancellationToken cancellationToken) => await enquiries.GetAsync(id, cancellationToken) is not null;

    /// <summary>Changes the version of a case that its user has seen. Another's change meanwhile is answered 409.</summary>
    public Task<object> ChangeAsync(Guid id, int version, Actor actor, Func<Enquiry, EnquiryChange> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, actor, enquiry => Task.FromResult(change(enquiry)), cancellationToken);

    /// <inheritdoc cref="ChangeAsync(Guid, int, Actor, Func{Enquiry, EnquiryChange}, CancellationToken)"/>
    public async Task<object> ChangeAsync(Guid id, int version, Actor actor, Func<Enquiry, Task<EnquiryChange>> change, CancellationToken cancellationToken)
    {
        if (!actor.MayEditEnquiries())
        {
            return Problem.Forbidden();
        }

        if (await enquiries.GetAsync(id, cancellationToken) is not { } enquiry)
        {
            return Problem.NotFound();
        }

        return enquiry.Version == version
            ? await SaveAsync(await change(enquiry), actor, cancellationToken) ?? await StaleAsync(id, cancellationToken)
            : await StaleAsync(id, cancellationToken);
    }

    /// <summary>Adds to a case whatever it has become meanwhile.</summary>
    public Task<object> AddAsync(Guid id, Actor actor, Func<Enquiry, EnquiryChange> change, CancellationToken cancellationToken) =>
        AddAsync(id, actor, enquiry => Task.FromResult(change(enquiry)), cancellationToken);

    /// <inheritdoc cref="AddAsync(Guid, Actor, Func{Enquiry, EnquiryChange}, CancellationToken)"/>
    public async Task<object> AddAsync(Guid id, Actor actor, Func<Enquiry, Task<EnquiryChange>> change, CancellationToken cancellationToken)
    {
        if (!actor.MayEditEnquiries())
        {
            return Problem.Forbidden();
        }

        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await enquiries.GetAsync(id, cancellationToken) is not { } enquiry)
            {
                return Problem.NotFound();
            }

            if (await SaveAsync(await change(enquiry), actor, cancellationToken) is { } answer)
            {
                return answer;
            }
        }

        return await StaleAsync(id, cancellationToken);
    }

    // The case as it is now; why not; or null when another was faster.
    private async Task<object?> SaveAsync(EnquiryChange change, Actor actor, CancellationToken cancellationToken)
    {
        if (change.Problem is { } problem)
        {
            return problem;
        }

        var changed = change.Enquiry!;
        return await enquiries.TrySaveAsync(changed, change.Work, cancellationToken) && await enquiries.GetAsync(changed.Key, cancellationToken) is { } stored
            ? await models.CaseAsync(stored, actor, cancellationToken)
            : null;
    }

    private async Task<Problem> StaleAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await enquiries.GetAsync(id, cancellationToken) is not { } stored)
        {
            return Problem.NotFound();
        }

        var last = stored.Log.Count > 0 ? stored.Log[^1] : null;
        var names = await models.NamesAsync([last?.By]);
        return Problem.Stale(last?.By is { } by ? names.GetValueOrDefault(by) : null, (last?.At ?? stored.ReceivedAt).UtcDateTime);
    }
}
