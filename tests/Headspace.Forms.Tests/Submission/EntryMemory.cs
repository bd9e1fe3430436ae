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

    public Task<bool> TrySaveAsync(FormEntry entry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var place = Entries.FindIndex(known => known.Key == entry.Key && known.Version == entry.Version);
            if (place >= 0)
                Entries[place] = entry with { Version = entry.Version + 1 };
            return Task.FromResult(place >= 0);
        }
    }

    public Task<IReadOnlyList<FormEntry>> GetOfFormAsync(
        Guid formId, IReadOnlyCollection<FormEntryState> states, int skip, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FormEntry>>([.. Of(formId, states).OrderByDescending(entry => entry.CreatedAt).Skip(skip).Take(take)]);

    public Task<int> CountAsync(Guid formId, IReadOnlyCollection<FormEntryState> states, CancellationToken cancellationToken) =>
        Task.FromResult(Of(formId, states).Count());

    public Task<IReadOnlyList<FormEntry>> GetSettledAsync(Guid formId, IReadOnlyCollection<FormEntryState> states, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FormEntry>>(
            [.. Of(formId, states).Where(entry => !Work.Exists(message => message.Subject == entry.Key && message.State is OutboxState.Waiting or OutboxState.GivenUp)).OrderBy(entry => entry.UpdatedAt).Take(take)]);

    public Task<IReadOnlyList<Guid>> DeleteAsync(Guid formId, FormEntryState state, DateTimeOffset updatedBefore, int take, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Guid[] keys = [.. Of(formId, [state]).Where(entry => entry.UpdatedAt < updatedBefore).Take(take).Select(entry => entry.Key)];
            Entries.RemoveAll(entry => keys.Contains(entry.Key));
            return Task.FromResult<IReadOnlyList<Guid>>(keys);
        }
    }

    private IEnumerable<FormEntry> Of(Guid formId, IReadOnlyCollection<FormEntryState> states) =>
        Entries.Where(entry => entry.FormId == formId && (states.Count == 0 || states.Contains(entry.State)));
}
