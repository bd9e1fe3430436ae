using AngleSharp.Dom;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.RichText;

/// <summary>Rich text as markup for a front end: links and pictures lead where they should, and blocks are places to fill.</summary>
internal sealed class ApiRichTextMarkupParser(RichTextReferences references) : IApiRichTextMarkupParser
{
    private const string Type = "type";

    public string Parse(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var body = RichTextDocument.Read(html);
        foreach (var link in body.QuerySelectorAll("a[href]").Where(link => RichTextReferences.IsLocal(link.GetAttribute("href"))))
        {
            Resolve(link, references.Find(link.GetAttribute("href")!, link.GetAttribute(Type)));
        }

        foreach (var picture in body.QuerySelectorAll("img[data-udi]"))
        {
            if (references.PictureOf(picture.GetAttribute("data-udi")!, picture.GetAttribute("src")) is { } source)
            {
                picture.SetAttribute("src", source);
            }

            picture.RemoveAttribute("data-udi");
            picture.RemoveAttribute("data-caption");
        }

        foreach (var block in body.QuerySelectorAll("*").Where(RichTextDocument.IsBlock).ToList())
        {
            var key = RichTextDocument.KeyOfBlock(block);
            block.InnerHtml = string.Empty;
            foreach (var attribute in block.Attributes.Where(attribute => attribute.Name.StartsWith("data-content-", StringComparison.Ordinal)).ToList())
            {
                block.RemoveAttribute(attribute.Name);
            }

            block.SetAttribute("data-content-id", key?.ToString() ?? string.Empty);
        }

        return body.InnerHtml;
    }

    private static void Resolve(IElement link, RichTextTarget? target)
    {
        link.RemoveAttribute(Type);
        if (target is null)
        {
            link.RemoveAttribute("href");
            return;
        }

        link.SetAttribute("href", target.Url);
        link.SetAttribute("data-destination-id", target.Id.ToString());
        link.SetAttribute("data-destination-type", target.ItemType);
        if (target.Route is { StartItem: { } startItem })
        {
            link.SetAttribute("data-start-item-path", startItem.Path);
            link.SetAttribute("data-start-item-id", startItem.Id.ToString());
        }

        link.SetAttribute("data-link-type", target.LinkType);
    }
}
