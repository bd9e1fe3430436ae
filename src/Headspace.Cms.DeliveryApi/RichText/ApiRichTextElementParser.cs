using AngleSharp.Dom;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.RichText;

/// <summary>Rich text as a tree of elements, for front ends that do not put markup of others into their pages.</summary>
internal sealed class ApiRichTextElementParser(RichTextReferences references, IApiElementBuilder elements) : IApiRichTextElementParser
{
    private const string Href = "href";
    private const string Data = "data-";

    // No editor nests as deep. What lies deeper is told as text, so that no markup makes an answer too deep to be written.
    private const int MostDeep = 100;

    public IRichTextElement? Parse(string html, RichTextBlockModel? richTextBlockModel)
    {
        ArgumentNullException.ThrowIfNull(html);
        var blocks = richTextBlockModel?.Select(item => new ApiBlockItem(elements.Build(item.Content), item.Settings is { } settings ? elements.Build(settings) : null));
        return new RichTextRootElement([], ChildrenOf(RichTextDocument.Read(html), 0), blocks?.ToArray() ?? []);
    }

    private IRichTextElement[] ChildrenOf(INode node, int depth) =>
    [
        .. node.ChildNodes.Select(child => child switch
        {
            IText text => string.IsNullOrWhiteSpace(text.Data) ? null : (IRichTextElement)new RichTextTextElement(text.Data),
            IElement element => depth < MostDeep ? Of(element, depth) : new RichTextTextElement(element.TextContent),
            _ => null,
        }).OfType<IRichTextElement>(),
    ];

    private RichTextGenericElement Of(IElement element, int depth)
    {
        if (RichTextDocument.IsBlock(element))
        {
            var content = new Dictionary<string, object>();
            if (RichTextDocument.KeyOfBlock(element) is { } key)
            {
                content["content-id"] = key;
            }

            return new RichTextGenericElement(element.LocalName, content, []);
        }

        return new RichTextGenericElement(element.LocalName, AttributesOf(element), ChildrenOf(element, depth + 1));
    }

    private Dictionary<string, object> AttributesOf(IElement element)
    {
        var attributes = element.Attributes.ToDictionary(attribute => attribute.Name, attribute => (object)attribute.Value, StringComparer.Ordinal);
        if (element.LocalName == "a" && RichTextReferences.IsLocal(element.GetAttribute(Href)))
        {
            Resolve(attributes, references.Find(element.GetAttribute(Href)!, element.GetAttribute("type")));
        }

        if (element.LocalName == "img" && attributes.Remove("data-udi", out var udi) && references.PictureOf((string)udi, element.GetAttribute("src")) is { } source)
        {
            attributes["src"] = source;
        }

        foreach (var name in attributes.Keys.Where(name => name.StartsWith(Data, StringComparison.Ordinal) && name.Length > Data.Length).ToList())
        {
            attributes.Remove(name, out var value);
            attributes.TryAdd(name[Data.Length..], value!);
        }

        return attributes;
    }

    private static void Resolve(Dictionary<string, object> attributes, RichTextTarget? target)
    {
        attributes.Remove(Href);
        attributes.Remove("type");
        if (target is null)
        {
            return;
        }

        if (target.Route is { } route)
        {
            attributes["route"] = route;
        }
        else
        {
            attributes[Href] = target.Url;
        }

        attributes["destination-id"] = target.Id;
        attributes["destination-type"] = target.ItemType;
        attributes["link-type"] = target.LinkType;
    }
}
