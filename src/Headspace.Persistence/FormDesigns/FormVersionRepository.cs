using Headspace.Forms.Definitions;
using Headspace.Forms.Design;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.FormDesigns;

internal sealed class FormVersionRepository(HeadspaceDatabase database) : IFormVersionRepository
{
    public Task AddAsync(FormVersion version, CancellationToken cancellationToken) => database.WriteAsync(async context =>
    {
        FormVersionRow row = new() { Key = version.Id, FormKey = version.FormId, At = version.At, By = version.By, Definition = FormJson.Write(version.Definition) };
        await context.AddNewAsync([row], cancellationToken).ConfigureAwait(false);
        return row;
    });

    public Task<(int Total, IReadOnlyList<FormVersionSummary> Versions)> GetOfAsync(Guid formId, int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<(int, IReadOnlyList<FormVersionSummary>)>(async context =>
        {
            var all = context.FormVersions.Where(row => row.FormKey == formId);
            var rows = await all.OrderByDescending(row => row.At).ThenByDescending(row => row.Key)
                .Skip(skip).Take(take)
                .Select(row => new { row.Key, row.At, row.By, row.IsKept })
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return (await all.CountAsync(cancellationToken).ConfigureAwait(false), [.. rows.Select(row => new FormVersionSummary(row.Key, row.At, row.By, row.IsKept))]);
        });

    public Task<FormVersion?> GetAsync(Guid id, CancellationToken cancellationToken) => database.ReadAsync(async context =>
        await context.FormVersions.FirstOrDefaultAsync(row => row.Key == id, cancellationToken).ConfigureAwait(false) is { } row
            ? new FormVersion(row.Key, row.FormKey, row.At, row.By, FormJson.Read(row.Definition))
            : null);

    public Task<bool> KeepAsync(Guid id, bool isKept, CancellationToken cancellationToken) => database.WriteAsync(async context =>
        await context.FormVersions.Where(row => row.Key == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, isKept), cancellationToken).ConfigureAwait(false) == 1);

    public Task<int> DeleteOldAsync(DateTimeOffset before, int latest, int most, CancellationToken cancellationToken) => database.WriteAsync(async context =>
    {
        var old = await context.FormVersions
            .Where(row => row.At < before && !row.IsKept
                && context.FormVersions.Count(later => later.FormKey == row.FormKey && (later.At > row.At || (later.At == row.At && later.Key > row.Key))) >= latest)
            .OrderBy(row => row.At)
            .Take(most)
            .Select(row => row.Key)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return await context.FormVersions.Where(row => old.Contains(row.Key)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    });

    public Task DeleteOfAsync(Guid formId, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.FormVersions.Where(row => row.FormKey == formId).ExecuteDeleteAsync(cancellationToken));
}
