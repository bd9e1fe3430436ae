using System.Text.Json.Nodes;
using Headspace.Cms.DeliveryApi.Dictionary;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.OpenApi;

/// <summary>Every route of the API.</summary>
internal static class Operations
{
    private const string Content = "Content";
    private const string Media = "Media";

    private static readonly Parameter id = new("id", "path", "The key of the item.", () => Schema.Of("string", "uuid"));
    private static readonly Parameter path = new("path", "path", "The path of the item.", () => Schema.Of("string"));
    private static readonly Parameter ids = new("id", "query", "The keys of the items, in the order in which they are wanted.", () => Schema.ArrayOf(Schema.Of("string", "uuid")));
    private static readonly Parameter skip = new("skip", "query", "How many items of the result to pass over.", Number);
    private static readonly Parameter take = new("take", "query", "How many items of the result to give; 10 if nothing is said.", Number);
    private static readonly Parameter fetch = new("fetch", "query", "Among which items to look.", () => Schema.Of("string"), "children:/path/of/the/item");
    private static readonly Parameter filter = new("filter", "query", "Which of them are wanted; all that are said must hold.", Texts);
    private static readonly Parameter sort = new("sort", "query", "In which order, by the first that is said, then the next.", Texts);
    private static readonly Parameter key = new("Api-Key", "header", "The API's key, where access is not public.", () => Schema.Of("string"));
    private static readonly Parameter expand = new("expand", "query", "Which picked items come with their properties.", () => Schema.Of("string"), "properties[$all]");
    private static readonly Parameter fields = new("fields", "query", "Which properties come at all.", () => Schema.Of("string"), "properties[alias1,alias2]");
    private static readonly Parameter oldExpand = expand with { Example = "property:alias1,alias2" };
    private static readonly Parameter language = new("Accept-Language", "header", "The culture of what varies by it.", () => Schema.Of("string"), "da");

    private static readonly Parameter[] context =
    [
        language,
        new("Accept-Segment", "header", "The segment of what varies by it.", () => Schema.Of("string")),
        key,
        new("Preview", "header", "Whether drafts are given; needs the key.", () => Schema.Of("boolean")),
        new("Start-Item", "header", "The root item that paths and queries begin at: its key or the segment of its address.", () => Schema.Of("string")),
    ];

    private static readonly (string, string) bad = ("400", "Something that was asked for cannot be understood.");
    private static readonly (string, string) missing = ("404", "There is no such item.");
    private static readonly (string, string) moved = ("301", "The item has moved; Location tells where.");
    private static readonly (string, string)[] closed = [("401", "The key is missing or wrong, or nobody is signed in."), ("403", "Who is signed in has no access.")];

    /// <summary>All of them, the current version first.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. OfVersion("v2", "2.0", [expand, fields]),
        .. OfVersion("v1", "1.0", [oldExpand]),
        new("GetDictionaryItems", "/v2/dictionary", "Dictionary", "The texts of the dictionary in one culture.", typeof(DictionaryModel), Shape.Item,
            [new("startsWith", "query", "What the keys begin with.", () => Schema.Of("string")), language, key], [bad, closed[0]]),
        new("GetDictionaryItem", "/v2/dictionary/item/{key}", "Dictionary", "One text of the dictionary.", typeof(DictionaryItemModel), Shape.Item,
            [new("key", "path", "The key of the text.", () => Schema.Of("string")), language, key], [bad, closed[0], missing]),
    ];

    private static IEnumerable<Operation> OfVersion(string version, string suffix, Parameter[] output)
    {
        var items = suffix == "1.0" ? "item" : "items";
        yield return new($"GetContent{suffix}", $"/{version}/content", Content, "The items that a query finds.", typeof(IApiContentResponse), Shape.Page,
            [fetch, filter, sort, skip, take, .. output, .. context], [bad, closed[0], missing]);
        yield return new($"GetContentItems{suffix}", $"/{version}/content/{items}", Content, "Items by their keys.", typeof(IApiContentResponse), Shape.List,
            [ids, .. output, .. context], [bad, .. closed]);
        yield return new($"GetContentItemByPath{suffix}", $"/{version}/content/item/{{path}}", Content, "An item by its path.", typeof(IApiContentResponse), Shape.Item,
            [path, .. output, .. context], [moved, bad, .. closed, missing]);
        yield return new($"GetContentItemById{suffix}", $"/{version}/content/item/{{id}}", Content, "An item by its key.", typeof(IApiContentResponse), Shape.Item,
            [id, .. output, .. context], [bad, .. closed, missing]);
        yield return new($"GetMedia{suffix}", $"/{version}/media", Media, "The media that a query finds.", typeof(IApiMediaWithCropsResponse), Shape.Page,
            [fetch, filter, sort, skip, take, .. output, key], [bad, closed[0]]);
        yield return new($"GetMediaItems{suffix}", $"/{version}/media/{items}", Media, "Media by their keys.", typeof(IApiMediaWithCropsResponse), Shape.List,
            [ids, .. output, key], [bad, closed[0]]);
        yield return new($"GetMediaItemByPath{suffix}", $"/{version}/media/item/{{path}}", Media, "A medium by the names on the way to it.", typeof(IApiMediaWithCropsResponse), Shape.Item,
            [path, .. output, key], [bad, closed[0], missing]);
        yield return new($"GetMediaItemById{suffix}", $"/{version}/media/item/{{id}}", Media, "A medium by its key.", typeof(IApiMediaWithCropsResponse), Shape.Item,
            [id, .. output, key], [bad, closed[0], missing]);
    }

    private static JsonObject Number() => Schema.Of("integer", "int32");

    private static JsonObject Texts() => Schema.ArrayOf(Schema.Of("string"));
}
