using System.Globalization;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.Tree;

/// <summary>The trees of documents and media, as far as the user's start nodes reach. Each answer is a few queries, however long it is.</summary>
internal sealed class EntityTree(IEntityService entities, IDataTypeService dataTypes, IBackOfficeSecurityAccessor security, AppCaches caches)
{
    private static readonly Ordering bySortOrder = Ordering.By("sortOrder");

    /// <summary>The user's part of a tree; all of it for a picker that ignores start nodes.</summary>
    public async Task<StartNodes> StartNodesAsync(UmbracoObjectTypes type, Guid? dataTypeKey)
    {
        if (dataTypeKey is { } key && await dataTypes.IsDataTypeIgnoringUserStartNodesAsync(key))
        {
            return StartNodes.Everything;
        }

        var user = security.User();
        var isMedia = type == UmbracoObjectTypes.Media;
        var ids = isMedia ? user.CalculateMediaStartNodeIds(entities, caches) : user.CalculateContentStartNodeIds(entities, caches);
        return ids switch
        {
            null or [] => StartNodes.Nothing, // Core has the paths of everything for who starts nowhere.
            _ when ids.Contains(Constants.System.Root) => StartNodes.Everything,
            _ => new StartNodes((isMedia ? user.GetMediaStartNodePaths(entities, caches) : user.GetContentStartNodePaths(entities, caches)) ?? []),
        };
    }

    /// <summary>Whether the user's tree shows something that is there.</summary>
    public async Task<bool> ShowsAsync(UmbracoObjectTypes type, Guid key) => entities.Get(key, type) is { } entity && (await StartNodesAsync(type, null)).Show(entity);

    /// <summary>What lies directly under a parent, or at the root.</summary>
    public async Task<ModelPage<AccessibleEntity>> ChildrenAsync(UmbracoObjectTypes type, Guid? parentKey, Page page, Guid? dataTypeKey)
    {
        var start = await StartNodesAsync(type, dataTypeKey);
        var parentPath = Constants.System.RootString;
        if (parentKey is { } key)
        {
            if (entities.Get(key, type) is not { } parent)
            {
                return ModelPage.Empty<AccessibleEntity>();
            }

            parentPath = parent.Path;
        }

        if (start.Contain(parentPath))
        {
            var children = entities.GetPagedChildren(parentKey, type, page.Skip, page.Take, out var total, ordering: bySortOrder);
            return ModelPage.Of(total, children.Select(child => new AccessibleEntity(child, false)));
        }

        return ModelPage.Of([.. Way(type, start, parentPath)], page);
    }

    /// <summary>The neighbours of something, itself among them.</summary>
    public async Task<Subset<AccessibleEntity>> SiblingsAsync(UmbracoObjectTypes type, Guid target, int before, int after, Guid? dataTypeKey)
    {
        var start = await StartNodesAsync(type, dataTypeKey);
        if (entities.Get(target, type) is not { } entity || !start.Show(entity))
        {
            return new Subset<AccessibleEntity>(0, 0, []);
        }

        var parentPath = entity.Path[..entity.Path.LastIndexOf(',')];
        if (start.Contain(parentPath))
        {
            var siblings = entities.GetSiblings(target, [type], before, after, out var totalBefore, out var totalAfter, ordering: bySortOrder);
            return new Subset<AccessibleEntity>(totalBefore, totalAfter, [.. siblings.Select(sibling => new AccessibleEntity(sibling, false))]);
        }

        var shown = Way(type, start, parentPath).ToList();
        var index = shown.FindIndex(other => other.Entity.Key == target);
        var first = Math.Max(0, index - before);
        var last = Math.Min(shown.Count - 1, index + after);
        return new Subset<AccessibleEntity>(first, shown.Count - 1 - last, shown[first..(last + 1)]);
    }

    /// <summary>What something lies in, from the root down, and itself.</summary>
    public async Task<IReadOnlyList<AccessibleEntity>> AncestorsAsync(UmbracoObjectTypes type, Guid? descendant)
    {
        if (descendant is not { } key || entities.Get(key, type) is not { } entity)
        {
            return [];
        }

        var start = await StartNodesAsync(type, null);
        return [.. entities.GetAll(type, IdsOf(entity.Path)).Where(start.Show).OrderBy(ancestor => ancestor.Level).Select(ancestor => new AccessibleEntity(ancestor, !start.Contain(ancestor.Path)))];
    }

    /// <summary>The keys of what each of some things lies in, from the root down, read for all at once.</summary>
    public IReadOnlyDictionary<int, Guid> AncestorKeys(UmbracoObjectTypes type, IEnumerable<ITreeEntity> things)
    {
        var ids = things.SelectMany(thing => IdsOf(thing.Path).Where(id => id != thing.Id)).Distinct().ToArray();
        return ids.Length == 0 ? new Dictionary<int, Guid>() : entities.GetAll(type, ids).ToDictionary(entity => entity.Id, entity => entity.Key);
    }

    /// <summary>What a path leads through, below the root or the recycle bin. Umbraco's own data types have ids below zero too.</summary>
    public static int[] IdsOf(string path) =>
        [.. path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Where(id => id is not (Constants.System.Root or Constants.System.RecycleBinContent or Constants.System.RecycleBinMedia))];

    private IEnumerable<AccessibleEntity> Way(UmbracoObjectTypes type, StartNodes start, string parentPath)
    {
        var ids = start.NextBelow(parentPath);
        return ids.Length == 0 ? [] : entities.GetAll(type, ids).OrderBy(entity => entity.SortOrder).Select(entity => new AccessibleEntity(entity, !start.Contain(entity.Path)));
    }
}
