using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Documents;

/// <summary>What a file says is published, brought to the present: a release or expiry whose time has come is done.</summary>
internal static class Publication
{
    public static void Settle(XElement root, DateTime now)
    {
        if (SyncFile.Child(root, "Info") is not { } info
            || SyncFile.Child(info, "Schedule") is not { } schedule
            || SyncFile.Child(info, "Published") is not { } published)
            return;

        var past = schedule.Elements()
            .Select(element => (Element: element, IsDated: NodeReader.TryDate(SyncFile.Child(element, "Date")?.Value, out var date), Date: date))
            .Where(entry => entry.IsDated && entry.Date <= now)
            .OrderBy(entry => entry.Date)
            .ToArray();
        foreach (var (element, _, _) in past)
        {
            Set(published, SyncFile.Child(element, "Culture")?.Value, IsRelease(element));
            element.Remove();
        }
    }

    /// <summary>The file without what it says is published.</summary>
    public static SyncFile LeaveOut(SyncFile file)
    {
        XElement root = new(file.Root);
        if (SyncFile.Child(root, "Info") is { } info)
            SyncFile.Child(info, "Published")?.Remove();
        return file.With(root);
    }

    /// <summary>The cultures to publish and to unpublish; an asterisk stands for a document that does not vary.</summary>
    public static (string[] Publish, string[] Unpublish) Of(SyncFile file, IContent content)
    {
        if (file.Element("Info", "Published") is not { } published)
            return ([], []);

        if (!content.ContentType.VariesByCulture() || !published.HasElements)
        {
            var isPublished = bool.TryParse(SyncFile.Attribute(published, "Default"), out var flag) && flag;
            return (isPublished && !file.IsPartial ? ["*"] : [], !isPublished && content.Published && !file.IsPartial ? ["*"] : []);
        }

        var cultures = published.Elements()
            .Where(element => PartialNode.Includes(file, SyncFile.Attribute(element, "Culture"), null))
            .ToLookup(element => bool.TryParse(element.Value, out var flag) && flag, element => SyncFile.Attribute(element, "Culture") ?? string.Empty);
        var named = cultures.SelectMany(group => group).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = file.IsPartial ? [] : content.PublishedCultures.Where(culture => !named.Contains(culture));
        return ([.. cultures[true]], [.. cultures[false].Where(content.IsCulturePublished), .. missing]);
    }

    private static bool IsRelease(XElement element)
        => nameof(ContentScheduleAction.Release).Equals(SyncFile.Child(element, "Action")?.Value, StringComparison.OrdinalIgnoreCase);

    private static void Set(XElement published, string? culture, bool value)
    {
        var isAll = culture is not { Length: > 0 } or "*";
        foreach (var element in published.Elements().Where(element => isAll || culture!.Equals(SyncFile.Attribute(element, "Culture"), StringComparison.OrdinalIgnoreCase)))
            element.Value = value ? "true" : "false";
        var any = published.HasElements
            ? published.Elements().Any(element => bool.TryParse(element.Value, out var flag) && flag)
            : value;
        published.SetAttributeValue("Default", any ? "true" : "false");
    }
}
