using Headspace.Cms.Hosting.Serialization;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.Hosting.Tests.Serialization;

internal static class Serializers
{
    public static IJsonSerializer Json { get; } = new SystemTextJsonSerializer(new JsonSerializerEncoderFactory());

    public static IConfigurationEditorJsonSerializer Configuration { get; } =
        new SystemTextConfigurationEditorJsonSerializer(new JsonSerializerEncoderFactory());
}
