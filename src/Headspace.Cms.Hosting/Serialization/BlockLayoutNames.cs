using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;

namespace Headspace.Cms.Hosting.Serialization;

internal static class BlockLayoutNames
{
    /// <summary>
    /// A block is named by its key alone; the UDIs of older values are read, as keys, and never written.
    /// </summary>
    public static void Apply(JsonTypeInfo typeInfo)
    {
        if (typeof(IBlockLayoutItem).IsAssignableFrom(typeInfo.Type))
        {
            foreach (var property in typeInfo.Properties.Where(property => property.Name is "contentUdi" or "settingsUdi"))
                property.ShouldSerialize = (_, _) => false;
        }

        if (typeInfo.Type == typeof(BlockItemData))
        {
            var ignored = typeInfo.Properties.FirstOrDefault(property => property.Name is "udi");
            if (ignored is not null)
                typeInfo.Properties.Remove(ignored);

            var udi = typeInfo.CreateJsonPropertyInfo(typeof(Udi), "udi");
            udi.Set = (item, value) => SetKey((BlockItemData)item, value as GuidUdi);
            typeInfo.Properties.Add(udi);
        }
    }

    private static void SetKey(BlockItemData item, GuidUdi? udi)
    {
        if (udi is not null && item.Key == Guid.Empty)
            item.Key = udi.Guid;
    }
}
