using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.ManagementApi.Tree;

/// <summary>The four operations of a tree in which users have start nodes: documents, media.</summary>
internal static class ContentTreeEndpoints
{
    /// <summary>Maps the tree of one kind. As in <see cref="TypeTreeEndpoints"/>, its operations answer with an object.</summary>
    /// <param name="group">Its routes, with who may ask them.</param>
    /// <param name="type">What grows in it.</param>
    /// <param name="models">Describes what was found, with the service that knows its kind.</param>
    public static void Map<TItems>(RouteGroupBuilder group, UmbracoObjectTypes type, Func<TItems, IReadOnlyCollection<AccessibleEntity>, IReadOnlyList<object>> models)
        where TItems : notnull
    {
        group.MapGet("/root", (Page page, Guid? dataTypeId, EntityTree tree, HttpContext context) => ChildrenAsync(null, page, dataTypeId, tree, context));
        group.MapGet("/children", (Guid parentId, Page page, Guid? dataTypeId, EntityTree tree, HttpContext context) => ChildrenAsync(parentId, page, dataTypeId, tree, context));
        group.MapGet("/siblings", async Task<object> (Guid target, int? before, int? after, Guid? dataTypeId, EntityTree tree, HttpContext context) =>
        {
            var found = await tree.SiblingsAsync(type, target, before ?? 0, after ?? 0, dataTypeId);
            return new Subset<object>(found.TotalBefore, found.TotalAfter, Models(found.Items, context));
        });
        group.MapGet("/ancestors", async Task<object> (Guid? descendantId, EntityTree tree, HttpContext context) => Models(await tree.AncestorsAsync(type, descendantId), context));

        async Task<object> ChildrenAsync(Guid? parent, Page page, Guid? dataTypeId, EntityTree tree, HttpContext context)
        {
            var found = await tree.ChildrenAsync(type, parent, page, dataTypeId);
            return ModelPage.Of(found.Total, Models(found.Items, context));
        }

        IReadOnlyList<object> Models(IReadOnlyCollection<AccessibleEntity> found, HttpContext context) =>
            models(context.RequestServices.GetRequiredService<TItems>(), found);
    }
}
