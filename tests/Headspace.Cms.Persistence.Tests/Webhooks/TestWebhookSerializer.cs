using System.Diagnostics.CodeAnalysis;
using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.Persistence.Tests.Webhooks;

internal sealed class TestWebhookSerializer : IWebhookJsonSerializer
{
    private readonly TestJsonSerializer _serializer = new();

    public string Serialize(object? input) => _serializer.Serialize(input);

    public T? Deserialize<T>(string input) => _serializer.Deserialize<T>(input);

    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class => _serializer.TryDeserialize(input, out value);
}
