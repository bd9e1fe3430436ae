using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.Tree;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.DataType;

/// <summary>Reading data types: the configuration that the editors of properties work by.</summary>
internal static class DataTypeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/data-type/{id:guid}", async (Guid id, IDataTypeService dataTypes) =>
            await dataTypes.GetAsync(id) is { } dataType ? (object)DataTypeResponseModel.Of(dataType) : Problem.Of(DataTypeOperationStatus.NotFound))
            .RequireAuthorization(ManagementPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes);
        api.MapGet("/filter/data-type", FilterAsync).RequireAuthorization(ManagementPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes);

        var items = api.MapGroup("/item/data-type").RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        items.MapGet("", async ([FromQuery(Name = "id")] Guid[]? ids, IDataTypeService dataTypes) =>
            ids is { Length: > 0 } ? (await dataTypes.GetAllAsync(ids)).Select(DataTypeItemResponseModel.Of) : []);
        items.MapGet("/search", async (string query, Page page, IDataTypeService dataTypes) =>
        {
            var found = await dataTypes.FilterAsync(query, skip: page.Skip, take: page.Take);
            return ModelPage.Of(found.Total, found.Items.Select(DataTypeItemResponseModel.Of));
        });

        TypeTreeEndpoints.Map(
            api.MapGroup("/tree/data-type").RequireAuthorization(ManagementPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes),
            UmbracoObjectTypes.DataType,
            UmbracoObjectTypes.DataTypeContainer,
            (IDataTypeService dataTypes, TypeTreeItems found) => DataTypeTreeItemResponseModel.OfAsync(dataTypes, found));
    }

    private static async Task<ModelPage<DataTypeItemResponseModel>> FilterAsync(string? name, string? editorUiAlias, string? editorAlias, Page page, IDataTypeService dataTypes)
    {
        var found = await dataTypes.FilterAsync(name, editorUiAlias, editorAlias, page.Skip, page.Take);
        return ModelPage.Of(found.Total, found.Items.Select(DataTypeItemResponseModel.Of));
    }
}
