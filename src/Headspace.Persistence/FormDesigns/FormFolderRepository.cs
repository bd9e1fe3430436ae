using Headspace.Forms.Design;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.FormDesigns;

internal sealed class FormFolderRepository(HeadspaceDatabase database) : IFormFolderRepository
{
    public Task<IReadOnlyList<FormFolder>> GetAllAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FormFolder>>(async context =>
        {
            var rows = await context.FormFolders.ToListAsync(cancellationToken).ConfigureAwait(false);
            return [.. rows.Select(row => new FormFolder(row.Key, row.ParentKey, row.Name)).OrderBy(folder => folder.Name, StringComparer.CurrentCulture)];
        });

    public Task SaveAsync(FormFolder folder, CancellationToken cancellationToken) => database.WriteAsync(async context =>
    {
        await context.PutAsync([new FormFolderRow { Key = folder.Id, ParentKey = folder.ParentId, Name = folder.Name }], cancellationToken).ConfigureAwait(false);
        return folder;
    });

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.FormFolders.Where(row => row.Key == id).ExecuteDeleteAsync(cancellationToken));
}
