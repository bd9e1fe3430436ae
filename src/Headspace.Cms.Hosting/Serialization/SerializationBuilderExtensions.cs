using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Headspace.Cms.Hosting.Serialization;

internal static class SerializationBuilderExtensions
{
    public static IUmbracoBuilder AddSerialization(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IJsonSerializerEncoderFactory, JsonSerializerEncoderFactory>();
        builder.Services.AddUnique<IJsonSerializer, SystemTextJsonSerializer>();
        builder.Services.AddUnique<IConfigurationEditorJsonSerializer, SystemTextConfigurationEditorJsonSerializer>();
        builder.Services.AddUnique<IWebhookJsonSerializer, SystemTextWebhookJsonSerializer>();
        return builder;
    }
}
