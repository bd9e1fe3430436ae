using Headspace.Cms.ManagementApi.Audit;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Cms.ManagementApi.References;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>What is told around a document: its addresses and hostnames, what was done to it, what uses it.</summary>
internal static class DocumentDetailEndpoints
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Document;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/document").RequireAuthorization(ManagementPolicies.TreeAccessDocuments);
        group.MapGet("/urls", UrlsAsync);
        group.MapGet("/{id:guid}/domains", DomainsAsync);
        group.MapPut("/{id:guid}/domains", SetDomainsAsync);
        group.MapGet("/{id:guid}/audit-log", AuditLogAsync);
        group.MapGet("/{id:guid}/referenced-by", ReferencedByAsync);
        group.MapGet("/{id:guid}/referenced-descendants", ReferencedDescendantsAsync);
        group.MapGet("/are-referenced", async ([FromQuery(Name = "id")] Guid[]? ids, Page page, ITrackedReferencesService references) =>
        {
            var found = await references.GetPagedKeysWithDependentReferencesAsync((ids ?? []).ToHashSet(), Constants.ObjectTypes.Document, page.Skip, page.Take);
            return ModelPage.Of(found.Total, found.Items.Select(key => new ReferenceByIdModel(key)));
        });
        api.MapGet("/recycle-bin/document/referenced-by", async (Page page, ITrackedReferencesService references, ReferenceModels models) =>
            models.Of(await references.GetPagedRelationsForRecycleBinAsync(Type, page.Skip, page.Take, filterMustBeIsDependency: true)))
            .RequireAuthorization(ManagementPolicies.SectionAccessContent);
    }

    private static async Task<object> UrlsAsync([FromQuery(Name = "id")] Guid[]? ids, IContentService contents, IPublishedUrlInfoProvider urls, DocumentAccess access)
    {
        var seen = await access.SeenAsync(ids ?? []);
        var answer = new List<DocumentUrlInfoResponseModel>();
        foreach (var document in seen.Count == 0 ? [] : contents.GetByIds(seen))
        {
            var infos = await urls.GetAllAsync(document);
            answer.Add(new DocumentUrlInfoResponseModel(
                document.Key, [.. infos.Select(info => new DocumentUrlInfoModel(info.Culture, info.Url?.ToString(), info.Message, info.Provider))]));
        }

        return answer;
    }

    private static async Task<object> DomainsAsync(Guid id, IDomainService domains, DocumentAccess access)
    {
        if (await access.DenyAsync(id, ActionAssignDomain.ActionLetter) is { } denial)
        {
            return denial;
        }

        // The language of what has no hostname is kept as a hostname of its own.
        var assigned = (await domains.GetAssignedDomainsAsync(id, includeWildcards: true)).OrderBy(domain => domain.SortOrder).ToList();
        return new DomainsModel(
            assigned.Find(domain => domain.IsWildcard)?.LanguageIsoCode,
            [.. assigned.Where(domain => !domain.IsWildcard).Select(domain => new DomainPresentationModel(domain.DomainName, domain.LanguageIsoCode ?? string.Empty))]);
    }

    private static async Task<object> SetDomainsAsync(Guid id, Body<DomainsModel> body, IDomainService domains, DocumentAccess access)
    {
        if (await access.DenyAsync(id, ActionAssignDomain.ActionLetter) is { } denial)
        {
            return denial;
        }

        var attempt = await domains.UpdateDomainsAsync(id, new DomainsUpdateModel
        {
            DefaultIsoCode = body.Value.DefaultIsoCode,
            Domains = body.Value.Domains.Select(domain => new DomainModel { DomainName = domain.DomainName, IsoCode = domain.IsoCode }),
        });
        return Problem.Unless(attempt.Status, DomainOperationStatus.Success);
    }

    private static async Task<object> AuditLogAsync(Guid id, Direction? orderDirection, DateTimeOffset? sinceDate, Page page, AuditLog log, DocumentAccess access) =>
        await access.DenyAsync(id, ActionBrowse.ActionLetter) is { } denial ? denial : await log.ReadAsync(id, Type, page, orderDirection, sinceDate);

    private static async Task<object> ReferencedByAsync(Guid id, Page page, ITrackedReferencesService references, ReferenceModels models, DocumentAccess access)
    {
        if (await access.DenyAsync(id, ActionBrowse.ActionLetter) is { } denial)
        {
            return denial;
        }

        var attempt = await references.GetPagedRelationsForItemAsync(id, Type, page.Skip, page.Take, filterMustBeIsDependency: true);
        return attempt.Success ? models.Of(attempt.Result) : Problem.Of(attempt.Status);
    }

    private static async Task<object> ReferencedDescendantsAsync(Guid id, Page page, ITrackedReferencesService references, DocumentAccess access)
    {
        if (await access.DenyAsync(id, ActionBrowse.ActionLetter) is { } denial)
        {
            return denial;
        }

        var attempt = await references.GetPagedDescendantsInReferencesAsync(id, Type, page.Skip, page.Take, filterMustBeIsDependency: true);
        return attempt.Success
            ? ModelPage.Of(attempt.Result.Total, attempt.Result.Items.Select(item => new ReferenceByIdModel(item.NodeKey)))
            : Problem.Of(attempt.Status);
    }
}

internal sealed record DocumentUrlInfoModel(string? Culture, string? Url, string? Message, string Provider);

internal sealed record DocumentUrlInfoResponseModel(Guid Id, IReadOnlyList<DocumentUrlInfoModel> UrlInfos);

internal sealed record DomainPresentationModel(string DomainName, string IsoCode);

internal sealed record DomainsModel(string? DefaultIsoCode, IReadOnlyList<DomainPresentationModel> Domains);
