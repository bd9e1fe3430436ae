using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks.Published;

internal static class StoredBlocks
{
    /// <summary>A stored block value in the current format, or null.</summary>
    public static TValue? Read<TValue>(IJsonSerializer jsonSerializer, object? source, IPublishedPropertyType propertyType, ILogger logger)
        where TValue : BlockValue
    {
        var blocks = jsonSerializer.ReadStored<TValue>(source, propertyType, logger);
        if (blocks is not null)
            Modernize(blocks);
        return blocks;
    }

#pragma warning disable CS0618 // the old format has no other name
    public static void Modernize(BlockValue blocks)
    {
        foreach (var item in BlockValues.Items(blocks).Where(item => item.Values.Count == 0 && item.RawPropertyValues.Count > 0))
        {
            if (item.Key == Guid.Empty && item.Udi is GuidUdi udi)
                item.Key = udi.Guid;

            item.Values = item.RawPropertyValues.Select(raw => new BlockPropertyValue { Alias = raw.Key, Value = raw.Value }).ToList();
            item.RawPropertyValues.Clear();
            if (blocks.Expose.All(entry => entry.ContentKey != item.Key))
                blocks.Expose.Add(new BlockItemVariation(item.Key, null, null));
        }
    }
#pragma warning restore CS0618
}
