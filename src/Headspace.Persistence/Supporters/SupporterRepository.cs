using Headspace.Core.Cpr;
using Headspace.Core.Supporters;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Supporters;

internal sealed class SupporterRepository(HeadspaceDatabase database) : ISupporterRepository
{
    public Task<Supporter?> GetAsync(Guid key, CancellationToken cancellationToken) => database.ReadAsync(async context =>
        (await context.Supporters.FirstOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false))?.ToSupporter());

    public Task<IReadOnlyList<Supporter>> FindByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var folded = FoldedText.Of(email);
        return database.ReadAsync<IReadOnlyList<Supporter>>(async context =>
        {
            var rows = await context.Supporters
                .Where(row => row.EmailFolded == folded)
                .OrderBy(row => row.CreatedAt)
                .ThenBy(row => row.Key)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return [.. rows.Select(row => row.ToSupporter())];
        });
    }

    public Task AddAsync(Supporter supporter, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.AddNewAsync([SupporterRow.Of(supporter)], cancellationToken));

    public Task<bool> TrySaveAsync(Supporter supporter, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.TryUpdateAsync(SupporterRow.Of(supporter), cancellationToken));

    public Task SetCprAsync(Guid key, SealedCpr? cpr, CancellationToken cancellationToken) => database.WriteAsync(async context =>
    {
        if (cpr is null)
            await context.SupporterCprs.Where(row => row.SupporterKey == key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        else
            await context.PutAsync([SupporterCprRow.Of(key, cpr)], cancellationToken).ConfigureAwait(false);
        return cpr;
    });

    public Task<SealedCpr?> GetCprAsync(Guid key, CancellationToken cancellationToken) => database.ReadAsync(async context =>
        (await context.SupporterCprs.FirstOrDefaultAsync(row => row.SupporterKey == key, cancellationToken).ConfigureAwait(false))?.ToCpr());
}
