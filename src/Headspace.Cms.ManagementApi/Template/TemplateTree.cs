using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Template;

/// <summary>Templates below their master templates. All of them are in memory.</summary>
internal sealed class TemplateTree(ITemplateService templates)
{
    /// <summary>What lies directly under a template, or under none, by name.</summary>
    public async Task<IReadOnlyList<NamedEntityTreeItemResponseModel>> ChildrenAsync(Guid? parent)
    {
        var all = await AllAsync();
        var master = parent is { } key ? all.FirstOrDefault(template => template.Key == key)?.Alias : null;
        return parent is not null && master is null ? [] : [.. all.Where(template => IsBelow(template, master)).Select(template => Model(template, all))];
    }

    /// <summary>A template and what lies beside it; none where there is no such template.</summary>
    public async Task<IReadOnlyList<NamedEntityTreeItemResponseModel>> SiblingsAsync(Guid target)
    {
        var all = await AllAsync();
        return all.FirstOrDefault(template => template.Key == target) is not { } found
            ? []
            : [.. all.Where(template => IsBelow(template, found.MasterTemplateAlias)).Select(template => Model(template, all))];
    }

    /// <summary>The master templates of a template, from the top down, and itself.</summary>
    public async Task<IReadOnlyList<NamedEntityTreeItemResponseModel>> AncestorsAsync(Guid descendant)
    {
        var all = await AllAsync();
        var line = new List<ITemplate>();
        for (var template = all.FirstOrDefault(template => template.Key == descendant); template is not null && !line.Contains(template); template = MasterOf(template, all))
        {
            line.Insert(0, template);
        }

        return [.. line.Select(template => Model(template, all))];
    }

    private async Task<List<ITemplate>> AllAsync() => [.. (await templates.GetAllAsync()).OrderBy(template => template.Name, StringComparer.CurrentCultureIgnoreCase)];

    private static NamedEntityTreeItemResponseModel Model(ITemplate template, List<ITemplate> all) =>
        new(template.Key, template.Name ?? template.Alias, all.Exists(other => IsBelow(other, template.Alias)), ReferenceByIdModel.Of(MasterOf(template, all)?.Key));

    private static ITemplate? MasterOf(ITemplate template, List<ITemplate> all) => template.MasterTemplateAlias is { Length: > 0 } alias ? all.Find(other => other.Alias == alias) : null;

    private static bool IsBelow(ITemplate template, string? master) => (template.MasterTemplateAlias ?? string.Empty) == (master ?? string.Empty);
}
