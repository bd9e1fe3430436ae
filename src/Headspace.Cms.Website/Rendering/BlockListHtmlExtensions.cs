using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Umbraco.Cms.Core.Models.Blocks;

namespace Headspace.Cms.Website.Rendering;

/// <summary>Renders blocks, each by the partial view of its element type.</summary>
public static class BlockListHtmlExtensions
{
    /// <summary>
    /// Renders the blocks in their order. A block of the element type <c>quote</c> is rendered by
    /// <c>Blocks/quote.cshtml</c> in the views of the site, or else in the shared ones; its model is the block.
    /// </summary>
    public static async Task<IHtmlContent> GetBlockListHtmlAsync(this IHtmlHelper html, BlockListModel? blocks)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (blocks is null or { Count: 0 })
        {
            return HtmlString.Empty;
        }

        var content = new HtmlContentBuilder(blocks.Count);
        foreach (var block in blocks)
        {
            content.AppendHtml(await html.PartialAsync($"Blocks/{block.Content.ContentType.Alias}", block));
        }

        return content;
    }
}
