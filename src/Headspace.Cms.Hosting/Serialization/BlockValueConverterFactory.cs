using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;

namespace Headspace.Cms.Hosting.Serialization;

internal sealed class BlockValueConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert)
        => !typeToConvert.IsAbstract && LayoutTypeOf(typeToConvert) is not null && typeToConvert.GetConstructor(Type.EmptyTypes) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(
            typeof(BlockValueConverter<,>).MakeGenericType(typeToConvert, LayoutTypeOf(typeToConvert)!))!;

    private static Type? LayoutTypeOf(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(BlockValue<>))
                return candidate.GetGenericArguments()[0];
        }

        return null;
    }
}
