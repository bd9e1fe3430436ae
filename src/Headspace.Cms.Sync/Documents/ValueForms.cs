using System.Globalization;
using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Older;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Values that files write in several ways, brought into the one of the exported item where they mean the same.</summary>
internal static class ValueForms
{
    private const string Date = "yyyy-MM-dd HH:mm:ss";

    public static void Align(XElement root, XElement current)
    {
        foreach (var property in SyncFile.Child(root, "Properties")?.Elements() ?? [])
        {
            var others = SyncFile.Child(SyncFile.Child(current, "Properties")!, property.Name.LocalName);
            foreach (var value in property.Elements())
            {
                var other = others?.Elements().FirstOrDefault(candidate => Place(candidate) == Place(value));
                if (other is not null && MeanTheSame(value.Value, other.Value))
                    value.Value = other.Value;
            }
        }

        foreach (var culture in root.Descendants("ContentSchedule").Concat(current.Descendants("ContentSchedule")).Elements("Culture").Where(culture => culture.Value == "*"))
            culture.Value = string.Empty;
    }

    private static bool MeanTheSame(string file, string current)
        => bool.TryParse(file, out var flag) ? current == (flag ? "1" : "0")
            : DateTime.TryParseExact(current, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                && NodeReader.TryDate(file, out var other)
                && date == other
            || OlderPicks.AreSame(file, current);

    private static (string? Culture, string? Segment) Place(XElement value)
        => (SyncFile.Attribute(value, "Culture")?.ToLowerInvariant(), SyncFile.Attribute(value, "Segment")?.ToLowerInvariant());
}
