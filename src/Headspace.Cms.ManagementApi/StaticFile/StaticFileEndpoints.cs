using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Headspace.Cms.ManagementApi.StaticFile;

/// <summary>The files of the site among which a developer chooses, as a style sheet or a picture of a block.</summary>
internal static class StaticFileEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/item/static-file", ([FromQuery(Name = "path")] string[]? paths, StaticFiles files) =>
            (paths ?? []).Select(files.Find).OfType<StaticFileItemResponseModel>().ToList()).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        var tree = api.MapGroup("/tree/static-file").RequireAuthorization(ManagementPolicies.SectionAccessSettings);
        tree.MapGet("/root", (Page page, StaticFiles files) => Children(null, page, files));
        tree.MapGet("/children", (string parentPath, Page page, StaticFiles files) => Children(parentPath, page, files));
        tree.MapGet("/ancestors", (string descendantPath, StaticFiles files) => files.Ancestors(descendantPath).Select(item => Model(item, files)).ToList());
    }

    private static ModelPage<FileSystemTreeItemPresentationModel> Children(string? folder, Page page, StaticFiles files)
    {
        var all = files.In(folder);
        return ModelPage.Of(all.Count, all.Skip(page.Skip).Take(page.Take).Select(item => Model(item, files)));
    }

    private static FileSystemTreeItemPresentationModel Model(StaticFileItemResponseModel item, StaticFiles files) => new(item.Path, item.Name, item.Parent, item.IsFolder, files.HasChildren(item));
}
