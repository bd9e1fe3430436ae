using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Member;
using Headspace.Cms.ManagementApi.MemberGroup;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>Which members a document and all below it are for, and where the others are sent.</summary>
internal static class DocumentPublicAccessEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/document/{id:guid}/public-access").RequireAuthorization(ManagementPolicies.TreeAccessDocuments);
        group.MapGet("", GetAsync);
        group.MapPost("", CreateAsync);
        group.MapPut("", UpdateAsync);
        group.MapDelete("", DeleteAsync);
    }

    private static async Task<object> GetAsync(
        Guid id, IPublicAccessService service, IEntityService entities, MemberItems members, IMemberGroupService groups, DocumentAccess access)
    {
        if (await access.DenyAsync(id, ActionProtect.ActionLetter) is { } denial)
        {
            return denial;
        }

        // Of the document itself: what an ancestor protects is changed there.
        var attempt = await service.GetEntryByContentKeyWithoutAncestorsAsync(id);
        if (attempt.Result is not { } entry)
        {
            return Problem.Of(attempt.Success ? PublicAccessOperationStatus.EntryNotFound : attempt.Status);
        }

        var pages = entities.GetAll(UmbracoObjectTypes.Document, entry.LoginNodeId, entry.NoAccessNodeId).ToDictionary(page => page.Id, page => page.Key);
        var groupNames = Values(entry, Constants.Conventions.PublicAccess.MemberRoleRuleType);
        return new PublicAccessResponseModel(
            Reference(pages, entry.LoginNodeId),
            Reference(pages, entry.NoAccessNodeId),
            members.OfUsernames(Values(entry, Constants.Conventions.PublicAccess.MemberUsernameRuleType)),
            [.. (await groups.GetAllAsync()).Where(group => groupNames.Contains(group.Name ?? string.Empty)).Select(MemberGroupItemResponseModel.Of)]);
    }

    private static async Task<object> CreateAsync(Guid id, Body<PublicAccessRequestModel> body, IPublicAccessService service, DocumentAccess access) =>
        await access.DenyAsync(id, ActionProtect.ActionLetter) is { } denial ? denial
        : await service.CreateAsync(body.Value.ToCore(id)) is { Success: false } attempt ? Problem.Of(attempt.Status)
        : Answer.Created($"document/{id}/public-access", id);

    private static async Task<object> UpdateAsync(Guid id, Body<PublicAccessRequestModel> body, IPublicAccessService service, DocumentAccess access) =>
        await access.DenyAsync(id, ActionProtect.ActionLetter) is { } denial ? denial
        : Problem.Unless((await service.UpdateAsync(body.Value.ToCore(id))).Status, PublicAccessOperationStatus.Success);

    private static async Task<object> DeleteAsync(Guid id, IPublicAccessService service, DocumentAccess access) =>
        await access.DenyAsync(id, ActionProtect.ActionLetter) is { } denial ? denial
        : Problem.Unless((await service.DeleteAsync(id)).Result, PublicAccessOperationStatus.Success);

    private static HashSet<string> Values(PublicAccessEntry entry, string type) =>
        entry.Rules.Where(rule => rule.RuleType == type).Select(rule => rule.RuleValue).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static ReferenceByIdModel Reference(Dictionary<int, Guid> pages, int id) => new(pages.GetValueOrDefault(id));
}

/// <summary>Who a document is for: either some members or some groups, never both.</summary>
/// <param name="LoginDocument">Where strangers are sent.</param>
/// <param name="ErrorDocument">Where members are sent for whom the document is not.</param>
/// <param name="MemberUserNames">The members.</param>
/// <param name="MemberGroupNames">The groups.</param>
internal sealed record PublicAccessRequestModel(
    ReferenceByIdModel LoginDocument, ReferenceByIdModel ErrorDocument, IReadOnlyList<string> MemberUserNames, IReadOnlyList<string> MemberGroupNames)
{
    public PublicAccessEntrySlim ToCore(Guid id) => new()
    {
        ContentId = id,
        LoginPageId = LoginDocument.Id,
        ErrorPageId = ErrorDocument.Id,
        MemberUserNames = [.. MemberUserNames],
        MemberGroupNames = [.. MemberGroupNames],
    };
}

internal sealed record PublicAccessResponseModel(
    ReferenceByIdModel LoginDocument,
    ReferenceByIdModel ErrorDocument,
    IReadOnlyList<MemberItemResponseModel> Members,
    IReadOnlyList<MemberGroupItemResponseModel> Groups);
