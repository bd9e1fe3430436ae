using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.Tree;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.MediaType;

/// <summary>Reading media types: what an editor of media needs of them.</summary>
internal static class MediaTypeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/media-type").RequireAuthorization(ManagementPolicies.TreeAccessMediaOrMediaTypes);
        group.MapGet("/{id:guid}", async (Guid id, IMediaTypeService types) =>
            await types.GetAsync(id) is { } type ? MediaTypeResponseModel.Of(type) : (object)Problem.Of(ContentTypeOperationStatus.NotFound));
        group.MapGet("/configuration", (IReservedFieldNamesService reserved) => new MediaTypeConfigurationResponseModel(reserved.GetMediaReservedFieldNames()));
        group.MapGet("/allowed-at-root", async (Page page, IMediaTypeService types) => Allowed(await types.GetAllAllowedAsRootAsync(page.Skip, page.Take)));
        group.MapGet("/{id:guid}/allowed-children", async (Guid id, Guid? parentContentKey, Page page, IMediaTypeService types) =>
            await types.GetAllowedChildrenAsync(id, parentContentKey, page.Skip, page.Take) is { Success: true, Result: { } found }
                ? Allowed(found)
                : (object)Problem.Of(ContentTypeOperationStatus.NotFound));

        var items = api.MapGroup("/item/media-type").RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        items.MapGet("", ([FromQuery(Name = "id")] Guid[]? ids, IMediaTypeService types) => ids is { Length: > 0 } ? types.GetMany(ids).Select(MediaTypeItemResponseModel.Of) : []);
        // Those made for the kind of file, if there are any: the client takes the first of them for each of several files.
        items.MapGet("/allowed", async (string? fileExtension, Page page, IMediaTypeEditingService types) =>
        {
            var found = (await types.GetMediaTypesForFileExtensionWithMatchInfoAsync(fileExtension ?? string.Empty, 0, int.MaxValue)).Items.ToList();
            var made = found.FindAll(match => match.IsSpecificMatch);
            return ModelPage.Of([.. (made.Count > 0 ? made : found).Select(match => MediaTypeItemResponseModel.Of(match.MediaType))], page);
        });
        items.MapGet("/folders", async (Page page, IMediaTypeEditingService types) => Items(await types.GetFolderMediaTypes(page.Skip, page.Take)));
        items.MapGet("/search", (string query, Page page, IMediaTypeService types) => ModelPage.Of(
            [
                .. types.GetAll()
                    .Where(type => type.Name?.Contains(query, StringComparison.CurrentCultureIgnoreCase) is true)
                    .OrderBy(type => type.Name, StringComparer.CurrentCulture)
                    .Select(MediaTypeItemResponseModel.Of),
            ],
            page));

        TypeTreeEndpoints.Map(
            api.MapGroup("/tree/media-type").RequireAuthorization(ManagementPolicies.TreeAccessMediaOrMediaTypes),
            UmbracoObjectTypes.MediaType,
            UmbracoObjectTypes.MediaTypeContainer,
            (IMediaTypeService types, TypeTreeItems found) => Task.FromResult(MediaTypeTreeItemResponseModel.Of(types, found)));
    }

    private static ModelPage<MediaTypeItemResponseModel> Items(PagedModel<IMediaType> found) => ModelPage.Of(found.Total, found.Items.Select(MediaTypeItemResponseModel.Of));

    private static ModelPage<AllowedMediaTypeModel> Allowed(PagedModel<IMediaType> found) => ModelPage.Of(
        found.Total, found.Items.Select(type => new AllowedMediaTypeModel(type.Key, type.Name ?? string.Empty, type.Description, type.Icon)));
}
