using System.Text.Json;

namespace Headspace.Forms.Api;

/// <summary>What a front end sends; its names are the contract's.</summary>
public sealed record EntryRequestModel
{
    /// <summary>The answers by alias: a text, several texts, or files as <c>{fileName, fileContents}</c> with a data URL.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Values { get; init; }

    /// <summary>The page that the form stands on: a key or an id.</summary>
    public string? ContentId { get; init; }

    /// <summary>The language; null for the default one.</summary>
    public string? Culture { get; init; }

    /// <summary>What the page passes to the form.</summary>
    public IReadOnlyDictionary<string, string>? AdditionalData { get; init; }
}
