using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>Names that are unique among siblings, invariant and in each culture.</summary>
internal sealed class ContentNames(IScopeAccessor scopes)
{
    public void MakeUnique(IContentBase content, Guid objectType, LanguageCodes languages, bool publishing)
    {
        Ensure(content, languages);
        if (content.ContentType.VariesByCulture())
            MakeCulturesUnique(content, objectType, languages, publishing);
        var siblings = scopes.Database.Nodes
            .Where(node => node.ParentId == content.ParentId && node.ObjectType == objectType && node.Id != content.Id && !(node.Trashed && !content.Trashed))
            .Select(node => node.Name);
        content.Name = UniqueName.Among(content.Name, siblings.ToList());
    }

    /// <summary>A document that varies takes the name of the default culture, or of the first that it has.</summary>
    public static void Ensure(IContentBase content, LanguageCodes languages)
    {
        if (content.ContentType.VariesByCulture() && content.CultureInfos is { Count: > 0 } cultures)
            content.Name = languages.Default is { } culture && cultures.TryGetValue(culture, out var own) ? own.Name : cultures.Values.First().Name;
        if (string.IsNullOrWhiteSpace(content.Name))
            throw new InvalidOperationException("Content cannot be saved without a name.");
    }

    private void MakeCulturesUnique(IContentBase content, Guid objectType, LanguageCodes languages, bool publishing)
    {
        var names = (
            from variation in scopes.Database.VersionCultures
            join version in scopes.Database.ContentVersions on variation.VersionId equals version.Id
            join node in scopes.Database.Nodes on version.NodeId equals node.Id
            where version.Current && node.ParentId == content.ParentId && node.ObjectType == objectType && node.Id != content.Id
            select new { variation.LanguageId, variation.Name }).ToList().ToLookup(row => row.LanguageId, row => row.Name);
        foreach (var info in content.CultureInfos!.Values.ToList())
        {
            if (languages.Id(info.Culture) is not { } languageId)
                continue;
            var unique = UniqueName.Among(info.Name, names[languageId]);
            if (unique == info.Name)
                continue;
            content.SetCultureName(unique, info.Culture);
            if (publishing && content is IContent { PublishCultureInfos: { } published } document && published.ContainsKey(info.Culture))
                document.SetPublishInfo(info.Culture, unique, DateTime.UtcNow);
        }
    }
}
