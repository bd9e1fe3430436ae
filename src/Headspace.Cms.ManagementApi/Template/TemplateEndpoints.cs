using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Template;

/// <summary>The templates that a document may be shown by, and the tree among which an editor chooses one.</summary>
internal static class TemplateEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/item/template", async ([FromQuery(Name = "id")] Guid[]? ids, ITemplateService templates) => ids is { Length: > 0 }
            ? (await templates.GetAllAsync(ids)).Select(Item)
            : []).RequireAuthorization(ManagementPolicies.BackOfficeAccess);
        api.MapGet("/item/template/search", SearchAsync).RequireAuthorization(ManagementPolicies.BackOfficeAccess);

        var tree = api.MapGroup("/tree/template").RequireAuthorization(ManagementPolicies.TreeAccessDocumentsOrDocumentTypes);
        tree.MapGet("/root", async (Page page, TemplateTree templates) => ModelPage.Of(await templates.ChildrenAsync(null), page));
        tree.MapGet("/children", async (Guid parentId, Page page, TemplateTree templates) => ModelPage.Of(await templates.ChildrenAsync(parentId), page));
        tree.MapGet("/ancestors", (Guid descendantId, TemplateTree templates) => templates.AncestorsAsync(descendantId));
        tree.MapGet("/siblings", SiblingsAsync);
    }

    private static async Task<ModelPage<TemplateItemResponseModel>> SearchAsync(string query, Page page, ITemplateService templates)
    {
        var found = (await templates.GetAllAsync()).Where(template => Has(template.Name, query) || Has(template.Alias, query)).ToList();
        return ModelPage.Of(found.Count, found.Skip(page.Skip).Take(page.Take).Select(Item));
    }

    private static async Task<Subset<NamedEntityTreeItemResponseModel>> SiblingsAsync(Guid target, int? before, int? after, TemplateTree templates)
    {
        var all = (await templates.SiblingsAsync(target)).ToList();
        var place = all.FindIndex(template => template.Id == target);
        var first = Math.Max(0, place - (before ?? 0));
        var end = Math.Min(all.Count, place + (after ?? 0) + 1);
        return new Subset<NamedEntityTreeItemResponseModel>(first, all.Count - end, all[first..end]);
    }

    private static bool Has(string? name, string text) => name?.Contains(text, StringComparison.CurrentCultureIgnoreCase) is true;

    private static TemplateItemResponseModel Item(ITemplate template) => new(template.Key, [], template.Name ?? string.Empty, template.Alias);
}

internal sealed record TemplateItemResponseModel(Guid Id, IReadOnlyList<FlagModel> Flags, string Name, string Alias);
