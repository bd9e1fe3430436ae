using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Segment;

/// <summary>The segments of content, which an extension brings.</summary>
internal static class SegmentEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/segment", async (Page page, ISegmentService segments) => Models(await segments.GetPagedSegmentsAsync(page.Skip, page.Take)))
            .RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        api.MapGet("/document/{id:guid}/available-segment-options", OfDocumentAsync).RequireAuthorization(ManagementPolicies.TreeAccessDocuments);
    }

    private static async Task<object> OfDocumentAsync(Guid id, Page page, ISegmentService segments, DocumentAccess access) =>
#pragma warning disable CS0618 // The client asks for it, and Core has no other.
        await access.DenyAsync(id, ActionBrowse.ActionLetter) is { } denial ? denial : Models(await segments.GetPagedSegmentsForDocumentAsync(id, page.Skip, page.Take));
#pragma warning restore CS0618

    private static object Models(Attempt<PagedModel<Umbraco.Cms.Core.Models.Segment>?, SegmentOperationStatus> attempt) => attempt is { Success: true, Result: { } found }
        ? ModelPage.Of(found.Total, found.Items.Select(segment => new SegmentResponseModel(segment.Name, segment.Alias)))
        : Problem.Of(attempt.Status);
}

internal sealed record SegmentResponseModel(string Name, string Alias);
