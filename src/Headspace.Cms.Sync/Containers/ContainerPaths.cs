using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Containers;

/// <summary>The folders that data types and content types lie in, as a path of escaped names.</summary>
internal sealed class ContainerPaths<TEntity>(IEntityTypeContainerService<TEntity> containers)
    where TEntity : ITreeEntity
{
    public async Task<(Guid Key, string Path)?> PathAsync(TEntity entity)
        => await NamesAsync(entity) is { } folder ? (folder.Key, Join(folder.Names)) : null;

    /// <summary>The names of the folders, the outermost first, and the key of the innermost; null for what lies in none.</summary>
    public async Task<(Guid Key, IReadOnlyList<string> Names)?> NamesAsync(TEntity entity)
    {
        var container = await containers.GetParentAsync(entity);
        if (container is null)
            return null;

        var key = container.Key;
        List<string> names = [];
        for (; container is not null; container = await containers.GetParentAsync(container))
            names.Insert(0, container.Name ?? string.Empty);
        return (key, names);
    }

    public static string Join(IEnumerable<string> names) => string.Join('/', names.Select(Uri.EscapeDataString));

    /// <summary>The folder of that path, made where it is missing; the key is the last folder's, when the file knows it.</summary>
    public async Task<EntityContainer?> EnsureAsync(string? path, Guid key)
    {
        if (key != Guid.Empty && await containers.GetAsync(key) is { } known)
            return known;

        EntityContainer? parent = null;
        var names = (path ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        for (var index = 0; index < names.Length; index++)
        {
            var parentId = parent?.Id ?? Umbraco.Cms.Core.Constants.System.Root;
            var found = (await containers.GetAsync(names[index], index + 1)).FirstOrDefault(container => container.ParentId == parentId);
            Guid? newKey = index == names.Length - 1 && key != Guid.Empty ? key : null;
            parent = found
                ?? (await containers.CreateAsync(newKey, names[index], parent?.Key, Umbraco.Cms.Core.Constants.Security.SuperUserKey)).Result;
        }

        return parent;
    }
}
