using System.Runtime.CompilerServices;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.RichText;

/// <summary>Rich text as markup for a front end: links and pictures lead where they should, and blocks are places to fill.</summary>
internal sealed class ApiRichTextMarkupParser(RichTextReferences references) : IApiRichTextMarkupParser
{
    // The markup of a node's version is one string for as long as the node is kept, and so long is what was made of it.
    private readonly ConditionalWeakTable<string, RichTextTemplate> templates = [];

    public string Parse(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return templates.GetValue(html, RichTextTemplate.Of).Fill(references);
    }
}
