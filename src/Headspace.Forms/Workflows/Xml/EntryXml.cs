using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Headspace.Forms.Entries;

namespace Headspace.Forms.Workflows.Xml;

/// <summary>An entry as XML, in the elements that XSLT files for Umbraco Forms match. The sender's address is not kept, so it has no element.</summary>
internal sealed class EntryXml(EntryAnswers answers)
{
    public async Task<XDocument> BuildAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        var entry = run.Entry;
        return new XDocument(new XElement(
            "uformrecord",
            new XElement("state", entry.State),
            new XElement("created", Moment(entry.CreatedAt)),
            new XElement("updated", Moment(entry.UpdatedAt)),
            new XElement("id", entry.Key),
            new XElement("uniqueid", entry.Key),
            new XElement("pageid", entry.PageKey),
            new XElement("memberkey", entry.MemberKey),
            new XElement("form", new XAttribute("id", run.Form.Id), Clean(run.Form.Name)),
            new XElement("fields", (await answers.GetAsync(run.Form, entry, cancellationToken)).Select(Field))));
    }

    private static XElement Field(EntryAnswer answer) => new(
        XmlConvert.EncodeLocalName(answer.Field.Alias),
        new XElement("fieldKey", answer.Field.Id),
        new XElement("caption", Clean(answer.Field.Caption)),
        new XElement("values", new XElement("value", Clean(answer.Text))));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    // What people paste may hold characters that XML has no way to write.
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
            clean.Append(rune.ToString());
        return clean.ToString();
    }
}
