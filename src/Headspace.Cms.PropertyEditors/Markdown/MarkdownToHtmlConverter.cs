using Markdig;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.Markdown;

/// <summary>Markdown as markup, by CommonMark.</summary>
internal sealed class MarkdownToHtmlConverter : IMarkdownToHtmlConverter
{
    private static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().Build();

    public string ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Markdig.Markdown.ToHtml(markdown, pipeline).TrimEnd('\n');
    }
}
