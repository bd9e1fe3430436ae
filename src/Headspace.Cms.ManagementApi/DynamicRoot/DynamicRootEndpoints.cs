using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.DynamicRoot;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;

namespace Headspace.Cms.ManagementApi.DynamicRoot;

internal sealed record DynamicRootRequestModel(DynamicRootContextRequestModel Context, DynamicRootQueryRequestModel Query);

internal sealed record DynamicRootContextRequestModel(Guid? Id, ReferenceByIdModel Parent, string? Culture, string? Segment);

internal sealed record DynamicRootQueryRequestModel(DynamicRootQueryOriginRequestModel Origin, IReadOnlyList<DynamicRootQueryStepRequestModel> Steps);

internal sealed record DynamicRootQueryOriginRequestModel(string Alias, Guid? Id);

internal sealed record DynamicRootQueryStepRequestModel(string Alias, IReadOnlyList<Guid> DocumentTypeIds);

internal sealed record DynamicRootResponseModel(IReadOnlyList<Guid> Roots);

/// <summary>Where a picker begins that begins somewhere else for each document.</summary>
internal static class DynamicRootEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/dynamic-root").RequireAuthorization(ManagementPolicies.SectionAccessContent);
        group.MapPost("/query", async (Body<DynamicRootRequestModel> body, IDynamicRootService service) =>
            new DynamicRootResponseModel([.. await service.GetDynamicRootsAsync(ToQuery(body.Value))]));
        group.MapGet("/steps", (DynamicRootQueryStepCollection steps) => steps.Select(step => step.SupportedDirectionAlias).ToList());
    }

    private static DynamicRootNodeQuery ToQuery(DynamicRootRequestModel model) => new()
    {
        OriginAlias = model.Query.Origin.Alias,
        OriginKey = model.Query.Origin.Id,
        Context = new DynamicRootContext { CurrentKey = model.Context.Id, ParentKey = model.Context.Parent.Id },
        QuerySteps = [.. model.Query.Steps.Select(step => new DynamicRootQueryStep { Alias = step.Alias, AnyOfDocTypeKeys = step.DocumentTypeIds })],
    };
}
