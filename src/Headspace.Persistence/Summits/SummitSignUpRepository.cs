using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Letters;
using Headspace.Core.Summits;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Summits;

// A transaction that writes is alone with the database from its first statement, so what was counted still holds.
internal sealed class SummitSignUpRepository(HeadspaceDatabase database, IOutbox outbox) : ISummitSignUpRepository
{
    public Task<SummitSignUp?> GetAsync(Guid key, CancellationToken cancellationToken) => database.ReadAsync(context => FindAsync(context, key, cancellationToken));

    public Task<SummitSignUp> AddAsync(SummitSignUp signUp, int capacity, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(async context =>
        {
            if (await FindAsync(context, signUp.Key, cancellationToken).ConfigureAwait(false) is { } same)
                return same;
            if (!await context.AddUniqueAsync(SummitSignUpRow.Of(signUp), cancellationToken).ConfigureAwait(false))
                return await AgainAsync(context, signUp, now, cancellationToken).ConfigureAwait(false);

            var seated = await FillAsync(context, signUp.EditionKey, capacity, now, cancellationToken).ConfigureAwait(false);
            var letter = seated.Contains(signUp.Key) ? SupporterLetter.SummitSeat : SupporterLetter.SummitWaiting;
            await outbox.AddAsync(
                [SupporterLetters.Of(letter, signUp.Key, "once", now), .. MovedUp(seated.Where(key => key != signUp.Key), now)], cancellationToken).ConfigureAwait(false);
            return (await FindAsync(context, signUp.Key, cancellationToken).ConfigureAwait(false))!;
        });

    public Task<bool> CancelAsync(Guid key, int capacity, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(async context =>
    {
        if (await FindAsync(context, key, cancellationToken).ConfigureAwait(false) is not { } signUp)
            return false;
        if (signUp.State == SummitSignUpState.Cancelled)
            return true;

        await context.TryUpdateAsync(SummitSignUpRow.Of(signUp with { State = SummitSignUpState.Cancelled, CancelledAt = now }), cancellationToken).ConfigureAwait(false);
        var seated = await FillAsync(context, signUp.EditionKey, capacity, now, cancellationToken).ConfigureAwait(false);
        await outbox.AddAsync([SupporterLetters.Of(SupporterLetter.SummitCancelled, key, "once", now), .. MovedUp(seated, now)], cancellationToken).ConfigureAwait(false);
        return true;
    });

    public async Task<int> FillAsync(Guid editionKey, int capacity, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Looked at often and seldom needed: who only looks keeps no writer waiting.
        var seats = await CountAsync(editionKey, cancellationToken).ConfigureAwait(false);
        return seats.Waiting == 0 || seats.Taken >= capacity ? 0 : await database.WriteAsync(async context =>
        {
            var seated = await FillAsync(context, editionKey, capacity, now, cancellationToken).ConfigureAwait(false);
            await outbox.AddAsync([.. MovedUp(seated, now)], cancellationToken).ConfigureAwait(false);
            return seated.Count;
        }).ConfigureAwait(false);
    }

    public Task<SummitSeats> CountAsync(Guid editionKey, CancellationToken cancellationToken) => database.ReadAsync(async context =>
    {
        var counts = await context.SummitSignUps
            .Where(row => row.EditionKey == editionKey && row.State != SummitSignUpState.Cancelled)
            .GroupBy(row => row.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new SummitSeats(
            counts.Find(group => group.State == SummitSignUpState.Seated)?.Count ?? 0, counts.Find(group => group.State == SummitSignUpState.Waiting)?.Count ?? 0);
    });

    public async Task<int?> PlaceOfAsync(SummitSignUp signUp, CancellationToken cancellationToken) => signUp.State != SummitSignUpState.Waiting ? null : await database.ReadAsync(
        async context => 1 + await Waiting(context, signUp.EditionKey)
            .CountAsync(row => row.ReceivedAt < signUp.ReceivedAt || (row.ReceivedAt == signUp.ReceivedAt && row.Key < signUp.Key), cancellationToken)
            .ConfigureAwait(false)).ConfigureAwait(false);

    public Task<IReadOnlyList<SummitSignUp>> GetNeedsToForgetAsync(DateOnly endedBefore, Guid? after, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<SummitSignUp>>(async context =>
        {
            var rows = await context.SummitSignUps
                .Where(row => row.HasAccessNeeds && (row.EndsOn < endedBefore || row.State == SummitSignUpState.Cancelled))
                .Where(row => after == null || row.Key > after)
                .OrderBy(row => row.Key)
                .Take(take)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return [.. rows.Select(row => row.ToSignUp())];
        });

    public Task ForgetNeedsAsync(Guid key, CancellationToken cancellationToken) => database.WriteAsync(context => context.SummitSignUps
        .Where(row => row.Key == key && row.HasAccessNeeds)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.HasAccessNeeds, false).SetProperty(row => row.Version, row => row.Version + 1), cancellationToken));

    public Task<int> ForgetAsync(DateTimeOffset receivedBefore, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.SummitSignUps.Where(row => row.ReceivedAt < receivedBefore).ExecuteDeleteAsync(cancellationToken));

    private static async Task<SummitSignUp?> FindAsync(HeadspaceDbContext context, Guid key, CancellationToken cancellationToken) =>
        (await context.SummitSignUps.FirstOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false))?.ToSignUp();

    // Who signs up again has forgotten, or lost the letter.
    private async Task<SummitSignUp> AgainAsync(HeadspaceDbContext context, SummitSignUp signUp, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (email, name) = (FoldedText.Of(signUp.Email), FoldedText.Of(signUp.Name));
        var row = await context.SummitSignUps
            .FirstAsync(row => row.EditionKey == signUp.EditionKey && row.EmailFolded == email && row.NameFolded == name && row.State != SummitSignUpState.Cancelled, cancellationToken)
            .ConfigureAwait(false);
        var letter = row.State == SummitSignUpState.Seated ? SupporterLetter.SummitSeat : SupporterLetter.SummitWaiting;
        await outbox.AddAsync([SupporterLetters.Of(letter, row.Key, $"again {now:yyyy-MM-dd HH}", now)], cancellationToken).ConfigureAwait(false);
        return row.ToSignUp();
    }

    private static IQueryable<SummitSignUpRow> Waiting(HeadspaceDbContext context, Guid editionKey) =>
        context.SummitSignUps.Where(row => row.EditionKey == editionKey && row.State == SummitSignUpState.Waiting);

    private static async Task<IReadOnlyList<Guid>> FillAsync(
        HeadspaceDbContext context, Guid editionKey, int capacity, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var taken = await context.SummitSignUps
            .CountAsync(row => row.EditionKey == editionKey && row.State == SummitSignUpState.Seated, cancellationToken).ConfigureAwait(false);
        if (taken >= capacity)
            return [];

        var next = await Waiting(context, editionKey)
            .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Key)
            .Select(row => row.Key)
            .Take(capacity - taken)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        await context.SummitSignUps.Where(row => next.Contains(row.Key))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, SummitSignUpState.Seated)
                    .SetProperty(row => row.SeatedAt, now)
                    .SetProperty(row => row.Version, row => row.Version + 1),
                cancellationToken)
            .ConfigureAwait(false);
        return next;
    }

    private static IEnumerable<OutboxMessage> MovedUp(IEnumerable<Guid> keys, DateTimeOffset now) =>
        keys.Select(key => SupporterLetters.Of(SupporterLetter.SummitMovedUp, key, "once", now));
}
