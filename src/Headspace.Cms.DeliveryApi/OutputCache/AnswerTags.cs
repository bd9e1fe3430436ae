using Headspace.Cms.Contracts.Rendering;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.PublishedContent;
using Tags = Umbraco.Cms.Core.Constants.DeliveryApi.OutputCache;

namespace Headspace.Cms.DeliveryApi.OutputCache;

/// <summary>Umbraco's own names of what is in an answer, besides those of all that it read: other code evicts by them.</summary>
internal sealed class AnswerTags(IRenderingDependencies dependencies, IEnumerable<IDeliveryApiOutputCacheTagProvider> providers)
{
    public void Content(IPublishedContent content)
    {
        dependencies.Tag(Tags.AllTag);
        dependencies.Tag(Tags.AllContentTag);
        dependencies.Tag($"{Tags.ContentTypeTagPrefix}{content.ContentType.Alias}");
        Tag($"{Tags.ContentTagPrefix}{content.Key}", content);
    }

    public void Media(IPublishedContent media)
    {
        dependencies.Tag(Tags.AllTag);
        dependencies.Tag(Tags.AllMediaTag);
        Tag($"{Tags.MediaTagPrefix}{media.Key}", media);
    }

    /// <summary>What is in the answer was found by a query.</summary>
    public void Query(string all)
    {
        dependencies.Tag(Tags.AllTag);
        dependencies.Tag(all);
        dependencies.QueriedNodes();
    }

    private void Tag(string own, IPublishedContent node)
    {
        dependencies.ReadNode(node.Key);
        dependencies.Tag(own);
        foreach (var provider in providers)
        {
            foreach (var tag in provider.GetTags(node))
            {
                dependencies.Tag(tag);
            }
        }
    }
}
