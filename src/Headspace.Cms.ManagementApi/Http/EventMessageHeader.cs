using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;

namespace Headspace.Cms.ManagementApi.Http;

/// <summary>Tells the editor what handlers of Core's notifications had to say.</summary>
internal static class EventMessageHeader
{
    private const string Name = "Umb-Notifications";

    public static void Write(HttpContext context)
    {
        var messages = context.RequestServices.GetRequiredService<IEventMessagesFactory>().GetOrDefault()?.GetAll()
            .Select(message => new { message.Message, message.Category, Type = message.MessageType })
            .ToList();
        if (messages is { Count: > 0 })
        {
            // Headers are ASCII: the usual encoder escapes the rest.
            context.Response.Headers[Name] = JsonSerializer.Serialize(messages, options);
        }
    }

    private static readonly JsonSerializerOptions options = new(ManagementJson.Options) { Encoder = JavaScriptEncoder.Default };
}
