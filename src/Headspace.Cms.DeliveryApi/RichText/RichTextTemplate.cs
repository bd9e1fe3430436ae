using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Headspace.Cms.DeliveryApi.RichText;

/// <summary>
/// Markup made ready for front ends but for what each answer finds out anew: where its links lead and its pictures lie. The markup is
/// read once; an answer puts the pieces together.
/// </summary>
internal sealed partial class RichTextTemplate
{
    // Of no alphabet: it stands for an attribute until an answer writes it.
    private const char Mark = '\uE000';
    private const string Udi = "data-udi";
    private const string Type = "type";

    private readonly string[] literals;
    private readonly Place[] places;

    private RichTextTemplate(string[] literals, Place[] places) => (this.literals, this.places) = (literals, places);

    public static RichTextTemplate Of(string html)
    {
        var body = RichTextDocument.Read(html.Replace(Mark, '\uFFFD'));
        List<Place> found = [];
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (element.LocalName == "a" && element.GetAttribute("href") is { } href && RichTextReferences.IsLocal(href))
            {
                found.Add(new LinkPlace(href, element.GetAttribute(Type)));
                Leave(element, "href", Type);
            }
            else if (element.LocalName == "img" && element.GetAttribute(Udi) is { } udi)
            {
                found.Add(new PicturePlace(udi, element.GetAttribute("src")));
                Leave(element, "src", Udi, "data-caption");
            }
            else if (RichTextDocument.IsBlock(element))
            {
                Empty(element);
            }
        }

        // In the order in which they stand; a block that was emptied took the places in it along.
        var markup = body.InnerHtml;
        List<string> literals = [];
        List<Place> left = [];
        var at = 0;
        foreach (Match match in MarkPattern().Matches(markup))
        {
            literals.Add(markup[at..match.Index]);
            left.Add(found[int.Parse(match.Groups["place"].ValueSpan, CultureInfo.InvariantCulture)]);
            at = match.Index + match.Length;
        }

        literals.Add(markup[at..]);
        return new RichTextTemplate([.. literals], [.. left]);

        void Leave(IElement element, string marked, params ReadOnlySpan<string> removed)
        {
            element.SetAttribute(marked, $"{Mark}{found.Count - 1}{Mark}");
            foreach (var attribute in removed)
            {
                element.RemoveAttribute(attribute);
            }
        }
    }

    /// <summary>The markup for one answer.</summary>
    public string Fill(RichTextReferences references)
    {
        if (places.Length == 0)
        {
            return literals[0];
        }

        var markup = new StringBuilder(literals[0]);
        for (var index = 0; index < places.Length; index++)
        {
            foreach (var (name, value) in places[index].Attributes(references))
            {
                markup.Append(' ').Append(name).Append("=\"").Append(value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
            }

            markup.Append(literals[index + 1]);
        }

        return markup.ToString();
    }

    private static void Empty(IElement block)
    {
        var key = RichTextDocument.KeyOfBlock(block);
        block.InnerHtml = string.Empty;
        foreach (var attribute in block.Attributes.Where(attribute => attribute.Name.StartsWith("data-content-", StringComparison.Ordinal)).ToList())
        {
            block.RemoveAttribute(attribute.Name);
        }

        block.SetAttribute("data-content-id", key?.ToString() ?? string.Empty);
    }

    [GeneratedRegex(" (?:href|src)=\"\uE000(?<place>[0-9]+)\uE000\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MarkPattern();

    /// <summary>Where attributes are wanting.</summary>
    private abstract record Place
    {
        public abstract IEnumerable<(string Name, string Value)> Attributes(RichTextReferences references);
    }

    private sealed record LinkPlace(string Href, string? Type) : Place
    {
        public override IEnumerable<(string Name, string Value)> Attributes(RichTextReferences references)
        {
            if (references.Find(Href, Type) is not { } target)
            {
                yield break;
            }

            yield return ("href", target.Url);
            yield return ("data-destination-id", target.Id.ToString());
            yield return ("data-destination-type", target.ItemType);
            if (target.Route is { StartItem: { } startItem })
            {
                yield return ("data-start-item-path", startItem.Path);
                yield return ("data-start-item-id", startItem.Id.ToString());
            }

            yield return ("data-link-type", target.LinkType);
        }
    }

    private sealed record PicturePlace(string Udi, string? Source) : Place
    {
        public override IEnumerable<(string Name, string Value)> Attributes(RichTextReferences references)
        {
            if ((references.PictureOf(Udi, Source) ?? Source) is { } source)
            {
                yield return ("src", source);
            }
        }
    }
}
