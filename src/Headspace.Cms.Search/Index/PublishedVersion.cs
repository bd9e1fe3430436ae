using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Search.Index;

/// <summary>
/// Content index handlers are given a document and read what editors work on. For what visitors see they are given a copy in which
/// the published names, dates and values stand in these places.
/// </summary>
internal static class PublishedVersion
{
    public static IContent Of(IContent content)
    {
        if (!content.Edited)
        {
            return content;
        }

        var copy = (IContent)content.DeepClone();
        TakePublishedNames(content, copy);
        foreach (var property in copy.Properties)
        {
            foreach (var value in property.Values.ToList())
            {
                property.SetValue(value.PublishedValue, value.Culture, value.Segment);
            }
        }

        copy.UpdateDate = content.PublishDate ?? content.UpdateDate;
        return copy;
    }

    private static void TakePublishedNames(IContent content, IContent copy)
    {
        copy.Name = content.PublishName ?? content.Name;
        foreach (var culture in content.PublishedCultures)
        {
            copy.SetCultureInfo(culture, content.GetPublishName(culture), content.GetPublishDate(culture) ?? content.UpdateDate);
        }
    }
}
