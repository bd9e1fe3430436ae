using System.Text.Json;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>A page's body as it is stored, with one block of text.</summary>
internal static class RichTextBlocks
{
    private static readonly Guid richTextBlock = new("5548c7fd-e5c7-5441-be82-8eca9d496ef0");

    public static string With(string markup)
    {
        var key = Guid.NewGuid();
        var text = JsonSerializer.Serialize(new { markup, blocks = new { layout = new { }, contentData = Array.Empty<object>(), settingsData = Array.Empty<object>(), expose = Array.Empty<object>() } });
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["contentData"] = new[] { new { contentTypeKey = richTextBlock, key, values = new[] { new { alias = "text", value = text, editorAlias = "Umbraco.RichText" } } } },
            ["settingsData"] = Array.Empty<object>(),
            ["expose"] = new[] { new { contentKey = key } },
            ["layout"] = new Dictionary<string, object> { ["Umbraco.BlockList"] = new[] { new { contentKey = key } } },
        });
    }
}
