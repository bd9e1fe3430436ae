using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;

namespace Headspace.Forms.Tests.Submission;

/// <summary>Entries and the work that follows, in memory, under the contract of the repository.</summary>
internal sealed class EntryMemory : IFormEntryRepository
{
    private readonly Lock _gate = new();

    public List<FormEntry> Entries { get; } = [];

    public List<OutboxMessage> Work { get; } = [];

    public Task<FormEntry> AddAsync(FormEntry entry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Entries.Find(known => known.SubmissionKey == entry.SubmissionKey) is { } known)
                return Task.FromResult(known);

            Entries.Add(entry);
            Work.AddRange(work);
            return Task.FromResult(entry);
        }
    }

    public Task<FormEntry?> GetAsync(Guid key, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(Entries.Find(entry => entry.Key == key));
    }

    public Task<bool> TrySaveAsync(
        FormEntry entry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken, params IReadOnlyCollection<EntryEvent> events)
    {
        lock (_gate)
        {
            var place = Entries.FindIndex(known => known.Key == entry.Key && known.Version == entry.Version);
            if (place >= 0)
                Entries[place] = entry with { Version = entry.Version + 1 };
            return Task.FromResult(place >= 0);
        }
    }

    public Task<EntryPage> FindAsync(EntryQuery query, EntryOrder order, int skip, int take, CancellationToken cancellationToken)
    {
        FormEntry[] found = [.. Meant(query).OrderByDescending(entry => entry.CreatedAt)];
        return Task.FromResult(new EntryPage(found.Length, [.. found.Skip(skip).Take(take)]));
    }

    public Task<IReadOnlyList<FormEntry>> GetNextAsync(EntryQuery query, EntryCursor? after, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FormEntry>>([.. Meant(query).OrderBy(entry => entry.CreatedAt).Where(entry => after is null || entry.CreatedAt > after.CreatedAt).Take(take)]);

    public Task<IReadOnlyDictionary<(Guid FormId, FormEntryState State), int>> CountByStateAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<(Guid FormId, FormEntryState State), int>>(Entries.CountBy(entry => (entry.FormId, entry.State)).ToDictionary());

    public Task<IReadOnlyList<FormEntry>> GetSettledAsync(Guid formId, IReadOnlyCollection<FormEntryState> states, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FormEntry>>(
            [.. Meant(new EntryQuery(formId) { States = states }).Where(entry => !Work.Exists(message => message.Subject == entry.Key && message.State is OutboxState.Waiting or OutboxState.GivenUp)).OrderBy(entry => entry.UpdatedAt).Take(take)]);

    public Task<IReadOnlyList<Guid>> RemoveAsync(EntryQuery query, int take, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Guid[] keys = [.. Meant(query).Take(take).Select(entry => entry.Key)];
            Entries.RemoveAll(entry => keys.Contains(entry.Key));
            return Task.FromResult<IReadOnlyList<Guid>>(keys);
        }
    }

    private IEnumerable<FormEntry> Meant(EntryQuery query) => Entries.Where(entry =>
        entry.FormId == query.FormId && (query.States.Count == 0 || query.States.Contains(entry.State)) && !(entry.UpdatedAt >= query.UpdatedBefore));
}
