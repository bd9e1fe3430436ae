using System.Text.Json;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.Hosting.Serialization;

internal sealed class SystemTextWebhookJsonSerializer : SystemTextJsonSerializerBase, IWebhookJsonSerializer
{
    public SystemTextWebhookJsonSerializer(IJsonSerializerEncoderFactory encoderFactory)
        => Options = SerializerOptions.Create(encoderFactory.CreateEncoder<SystemTextWebhookJsonSerializer>());

    protected override JsonSerializerOptions Options { get; }
}
