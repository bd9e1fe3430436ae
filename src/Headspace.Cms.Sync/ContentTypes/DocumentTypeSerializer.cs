using System.Globalization;
using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Headspace.Cms.Sync.ContentTypes;

internal static class DocumentTypeSerializer
{
    public static XElement Serialize(IContentType type, (Guid Key, string Path)? folder)
    {
        var root = SyncXml.Root("ContentType", type.Key, type.Alias, type.Level);
        root.Add(
            new XElement(
                "Info",
                ContentTypeXml.Info(type),
                HistoryCleanup(type.HistoryCleanup),
                ContentTypeXml.Place(type, folder),
                SyncXml.Text("DefaultTemplate", type.DefaultTemplate?.Alias),
                new XElement("AllowedTemplates", (type.AllowedTemplates ?? [])
                    .OrderBy(template => template.Alias, StringComparer.Ordinal)
                    .Select(template => SyncXml.Reference("Template", template.Key, template.Alias)))),
            ContentTypeXml.Structure(type, "ContentType"),
            ContentTypeXml.Properties(type, withVariations: true),
            ContentTypeXml.Tabs(type));
        return root;
    }

    public static HistoryCleanup ReadHistoryCleanup(SyncFile file)
    {
        var element = file.Element("Info", "HistoryCleanup") ?? new XElement("HistoryCleanup");
        return new HistoryCleanup
        {
            PreventCleanup = SyncFile.Flag(element, "PreventCleanup"),
            KeepAllVersionsNewerThanDays = SyncFile.Integer(element, "KeepAllVersionsNewerThanDays"),
            KeepLatestVersionPerDayForDays = SyncFile.Integer(element, "KeepLatestVersionPerDayForDays")
        };
    }

    private static XElement HistoryCleanup(HistoryCleanup? cleanup) => new(
        "HistoryCleanup",
        SyncXml.CapitalFlag("PreventCleanup", cleanup?.PreventCleanup ?? false),
        SyncXml.Text("KeepAllVersionsNewerThanDays", cleanup?.KeepAllVersionsNewerThanDays?.ToString(CultureInfo.InvariantCulture)),
        SyncXml.Text("KeepLatestVersionPerDayForDays", cleanup?.KeepLatestVersionPerDayForDays?.ToString(CultureInfo.InvariantCulture)));
}
