using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.Models.Blocks;

namespace Headspace.Cms.Hosting.Serialization;

internal static class BlockLayoutNames
{
    /// <summary>A layout entry names its block by key alone; the UDIs of older values are read and never written.</summary>
    public static void Apply(JsonTypeInfo typeInfo)
    {
        if (!typeof(IBlockLayoutItem).IsAssignableFrom(typeInfo.Type))
            return;

        foreach (var property in typeInfo.Properties.Where(property => property.Name is "contentUdi" or "settingsUdi"))
            property.ShouldSerialize = (_, _) => false;
    }
}
