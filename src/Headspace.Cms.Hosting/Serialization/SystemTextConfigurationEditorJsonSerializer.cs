using System.Text.Json;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.Hosting.Serialization;

internal sealed class SystemTextConfigurationEditorJsonSerializer : SystemTextJsonSerializerBase, IConfigurationEditorJsonSerializer
{
    public SystemTextConfigurationEditorJsonSerializer(IJsonSerializerEncoderFactory encoderFactory)
    {
        Options = SerializerOptions.Create(
            encoderFactory.CreateEncoder<SystemTextConfigurationEditorJsonSerializer>(),
            ConfigurationFieldNames.Apply);
        Options.Converters.Add(new LenientStringConverter());
    }

    protected override JsonSerializerOptions Options { get; }
}
