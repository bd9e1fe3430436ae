using System.Text.Json;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.Hosting.Serialization;

internal sealed class SystemTextJsonSerializer : SystemTextJsonSerializerBase
{
    public SystemTextJsonSerializer(IJsonSerializerEncoderFactory encoderFactory)
        => Options = SerializerOptions.Create(encoderFactory.CreateEncoder<SystemTextJsonSerializer>());

    protected override JsonSerializerOptions Options { get; }
}
