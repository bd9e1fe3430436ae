using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.Hosting.Serialization;

internal static class ConfigurationFieldNames
{
    /// <summary>Gives a configuration property the key of its configuration field, which need not be its own name.</summary>
    public static void Apply(JsonTypeInfo typeInfo)
    {
        if (typeInfo.Kind is not JsonTypeInfoKind.Object)
            return;

        foreach (var property in typeInfo.Properties)
        {
            var field = property.AttributeProvider?
                .GetCustomAttributes(typeof(ConfigurationFieldAttribute), inherit: false)
                .OfType<ConfigurationFieldAttribute>()
                .FirstOrDefault();
            if (!string.IsNullOrEmpty(field?.Key))
                property.Name = field.Key;
        }
    }
}
