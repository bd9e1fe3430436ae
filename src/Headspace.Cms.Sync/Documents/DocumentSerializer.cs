using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Documents;

internal sealed class DocumentSerializer(NodeXml xml, DocumentUsers users, IContentService contentService, ITemplateService templateService)
{
    private static readonly HashSet<string> _none = [];

    /// <summary>The document as far as the settings carry it.</summary>
    public async Task<XElement> SerializeAsync(IContent content, HandlerOptions options)
    {
        var root = await SerializeAsync(content);
        if (options.IncludeUserInfo)
            SyncFile.Child(root, "Info")!.Add(users.Serialize(content));
        return PartialNode.Narrow(NodeFilter.Apply(root, options), options.Cultures, options.Segments, options.DefaultValues);
    }

    private async Task<XElement> SerializeAsync(IContent content)
    {
        var template = content.TemplateId is { } id ? await templateService.GetAsync(id) : null;
        var root = NodeXml.Root("Content", content);
        root.Add(
            new XElement(
                "Info",
                xml.Info(content),
                new XElement(
                    "Published",
                    new XAttribute("Default", content.Published),
                    content.AvailableCultures.Order(StringComparer.OrdinalIgnoreCase).Select(culture =>
                        new XElement("Published", new XAttribute("Culture", culture), content.IsCulturePublished(culture)))),
                new XElement("Schedule", Schedule(content)),
                template is null ? new XElement("Template") : SyncXml.Reference("Template", template.Key, template.Alias)),
            NodeXml.Properties(content, _none));
        return root;
    }

    public static ContentScheduleCollection ReadSchedule(SyncFile file, DateTime now)
    {
        ContentScheduleCollection schedule = new();
        foreach (var element in file.Elements("Info", "Schedule"))
        {
            if (!NodeReader.TryDate(SyncFile.Child(element, "Date")?.Value, out var date)
                || !Enum.TryParse<ContentScheduleAction>(SyncFile.Child(element, "Action")?.Value, true, out var action))
                throw file.Error(element, "a schedule needs an action and a date");

            var culture = SyncFile.Child(element, "Culture")?.Value is { Length: > 0 } text ? text : "*";
            if (date > now)
                schedule.Add(new ContentSchedule(culture, date, action));
        }

        return schedule;
    }

    private IEnumerable<XElement> Schedule(IContent content)
        => contentService.GetContentScheduleByContentId(content.Id).FullSchedule
            .OrderBy(entry => entry.Action)
            .ThenBy(entry => entry.Culture, StringComparer.OrdinalIgnoreCase)
            .Select(entry => new XElement(
                "ContentSchedule",
                SyncXml.Text("Culture", entry.Culture),
                new XElement("Action", entry.Action),
                SyncXml.Date("Date", entry.Date)));
}
