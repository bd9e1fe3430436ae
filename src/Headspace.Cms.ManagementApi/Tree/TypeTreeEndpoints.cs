using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Tree;

/// <summary>The four operations of a tree of folders and what is filed in them: types of all kinds, blueprints.</summary>
internal static class TypeTreeEndpoints
{
    /// <summary>Maps the tree of one kind. Its operations answer with an object: code that is made for them at build time cannot name a type parameter.</summary>
    /// <param name="group">Its routes, with who may ask them.</param>
    /// <param name="type">What is filed.</param>
    /// <param name="folder">What it is filed in.</param>
    /// <param name="models">Describes what was found, with the service that keeps its kind.</param>
    public static void Map<TService, TModel>(
        RouteGroupBuilder group, UmbracoObjectTypes type, UmbracoObjectTypes folder, Func<TService, TypeTreeItems, Task<IEnumerable<TModel>>> models)
        where TService : notnull
    {
        group.MapGet("/root", (Page page, bool? foldersOnly, IEntityService entities, HttpContext context) => ChildrenAsync(null, page, foldersOnly, entities, context));
        group.MapGet("/children", (Guid parentId, Page page, bool? foldersOnly, IEntityService entities, HttpContext context) => ChildrenAsync(parentId, page, foldersOnly, entities, context));
        group.MapGet("/siblings", async Task<object> (Guid target, int? before, int? after, bool? foldersOnly, IEntityService entities, HttpContext context) =>
        {
            var found = entities.GetSiblings(target, Kinds(foldersOnly), before ?? 0, after ?? 0, out var totalBefore, out var totalAfter, ordering: byName).ToList();
            return new Subset<TModel>(totalBefore, totalAfter, [.. await ModelsAsync(found, entities, context)]);
        });
        group.MapGet("/ancestors", async Task<object> (Guid? descendantId, IEntityService entities, HttpContext context) =>
        {
            var descendant = descendantId is { } key ? entities.Get(key, type) ?? entities.Get(key, folder) : null;
            var ids = descendant is null ? [] : EntityTree.IdsOf(descendant.Path);
            return await ModelsAsync(ids.Length == 0 ? [] : [.. Both(entities, ids).OrderBy(ancestor => ancestor.Level)], entities, context);
        });

        async Task<object> ChildrenAsync(Guid? parent, Page page, bool? foldersOnly, IEntityService entities, HttpContext context)
        {
            var found = entities.GetPagedChildren(parent, [folder, type], Kinds(foldersOnly), page.Skip, page.Take, trashed: false, out var total, ordering: byName).ToList();
            return ModelPage.Of(total, await ModelsAsync(found, entities, context));
        }

        UmbracoObjectTypes[] Kinds(bool? foldersOnly) => foldersOnly is true ? [folder] : [folder, type];

        // Core reads folders one by one only; those of one answer are a parent or a path.
        IEnumerable<IEntitySlim> Both(IEntityService entities, int[] ids) =>
            ids.Select(id => entities.Get(id, folder)).OfType<IEntitySlim>().Concat(entities.GetAll(type, ids));

        async Task<IEnumerable<TModel>> ModelsAsync(IReadOnlyCollection<IEntitySlim> found, IEntityService entities, HttpContext context)
        {
            var parents = found.Select(item => item.ParentId).Where(id => id > 0).Distinct().ToArray();
            var keys = parents.Length == 0 ? [] : Both(entities, parents).ToDictionary(parent => parent.Id, parent => parent.Key);
            return (await models(context.RequestServices.GetRequiredService<TService>(), new TypeTreeItems(found, folder, keys))).ToList();
        }
    }

    // Folders first, as the client shows them.
    private static readonly Ordering byName = Ordering.By("text");
}
