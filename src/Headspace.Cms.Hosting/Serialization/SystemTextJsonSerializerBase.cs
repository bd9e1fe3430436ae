using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Headspace.Cms.Hosting.Serialization;

internal abstract class SystemTextJsonSerializerBase : IJsonSerializer
{
    protected abstract JsonSerializerOptions Options { get; }

    public string Serialize(object? input) => JsonSerializer.Serialize(input, Options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, Options);

    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        try
        {
            value = input switch
            {
                T typed => typed,
                string text => text.DetectIsJson() ? Deserialize<T>(text) : null,
                JsonNode node => node.Deserialize<T>(Options),
                JsonElement element => element.Deserialize<T>(Options),
                JsonDocument document => document.Deserialize<T>(Options),
                IEnumerable clr => Deserialize<T>(Serialize(clr)),
                _ => null
            };
        }
        catch (JsonException)
        {
            value = null;
        }

        return value is not null;
    }
}
