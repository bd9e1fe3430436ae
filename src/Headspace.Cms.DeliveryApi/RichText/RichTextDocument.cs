using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core;

namespace Headspace.Cms.DeliveryApi.RichText;

/// <summary>Stored markup as a tree.</summary>
internal static class RichTextDocument
{
    private const string Block = "umb-rte-block";

    private static readonly IBrowsingContext context = BrowsingContext.New(Configuration.Default);

    /// <summary>The element that holds the markup.</summary>
    public static IElement Read(string html) => new HtmlParser(default, context).ParseDocument(html).Body!;

    public static bool IsBlock(IElement element) => element.LocalName.StartsWith(Block, StringComparison.Ordinal);

    /// <summary>The key of a block's content, named by itself or, in older markup, by a udi.</summary>
    public static Guid? KeyOfBlock(IElement block) =>
        Guid.TryParse(block.GetAttribute("data-content-key"), out var key) ? key
        : UdiParser.TryParse(block.GetAttribute("data-content-udi") ?? string.Empty, out Udi? udi) && udi is GuidUdi known ? known.Guid
        : null;
}
