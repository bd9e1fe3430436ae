using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Cms.ManagementApi.Http;

/// <summary>How everything in the API is written and read: camel case, enumerations by name, nulls written, <c>$type</c> wherever it stands.</summary>
internal static class ManagementJson
{
    public static readonly JsonSerializerOptions Options = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = false,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new UtcDateTimeConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
