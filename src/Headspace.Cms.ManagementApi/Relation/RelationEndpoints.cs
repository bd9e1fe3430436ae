using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.ObjectType;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.Relation;

/// <summary>What hangs together with what, and in which ways.</summary>
internal static class RelationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var types = api.MapGroup("/relation-type").RequireAuthorization(ManagementPolicies.TreeAccessRelationTypes);
        types.MapGet("", async (Page page, IRelationService service) =>
            await service.GetPagedRelationTypesAsync(page.Skip, page.Take) is var found ? ModelPage.Of(found.Total, found.Items.Select(ToResponse)) : null);
        types.MapGet("/{id:guid}", (Guid id, IRelationService service) => service.GetRelationTypeById(id) is { } type ? ToResponse(type) : (object)Problem.NotFound());

        api.MapGet("/relation/type/{id:guid}", RelationsAsync).RequireAuthorization(ManagementPolicies.TreeAccessRelationTypes);
        api.MapGet("/item/relation-type", (Guid[] id, IRelationService service) => service.GetAllRelationTypes().Where(type => id.Contains(type.Key))
            .Select(type => new RelationTypeItemResponseModel(type.Key, type.Name ?? type.Alias, !type.IsSystemRelationType())).ToList()).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
    }

    private static async Task<object> RelationsAsync(Guid id, Page page, IRelationService service)
    {
        var found = await service.GetPagedByRelationTypeKeyAsync(id, page.Skip, page.Take);
        if (!found.Success)
        {
            return Problem.NotFound();
        }

        // The two ends of all relations of the page, in a query for each kind of node.
        var relations = found.Result.Items.ToList();
        var ends = service.GetEntitiesFromRelations(relations).SelectMany(pair => new[] { pair.Item1, pair.Item2 }).DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id);
        return ModelPage.Of(found.Result.Total,
        [
            .. relations.Where(relation => ends.ContainsKey(relation.ParentId) && ends.ContainsKey(relation.ChildId)).Select(relation => new RelationResponseModel(
                relation.Key, new ReferenceByIdModel(relation.RelationType.Key), End(ends[relation.ParentId]), End(ends[relation.ChildId]), relation.CreateDate, relation.Comment)),
        ]);
    }

    private static RelationReferenceModel End(Umbraco.Cms.Core.Models.Entities.IUmbracoEntity entity) => new(entity.Key, entity.Name);

    private static RelationTypeResponseModel ToResponse(IRelationType type) => new(
        type.Key,
        type.Name ?? type.Alias,
        type.Alias,
        type.IsBidirectional,
        type is IRelationTypeWithIsDependency { IsDependency: true },
        ObjectTypeResponseModel.Of(type.ParentObjectType),
        ObjectTypeResponseModel.Of(type.ChildObjectType));
}
