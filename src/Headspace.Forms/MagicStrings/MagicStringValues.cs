using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Forms.MagicStrings;

/// <summary>The values of one submission. What is not given has no value.</summary>
public sealed record MagicStringValues : IMagicStringValues
{
    private static readonly IReadOnlyDictionary<string, string> none = new Dictionary<string, string>();

    /// <summary>The request that the form came with.</summary>
    public HttpRequest? Request { get; init; }

    /// <summary>The page that the form stands on, then the pages above it.</summary>
    public IReadOnlyList<IPublishedContent> Pages { get; init; } = [];

    /// <summary>The language of the page.</summary>
    public string? Culture { get; init; }

    /// <summary>What the page passed to the form.</summary>
    public IReadOnlyDictionary<string, string> Additional { get; init; } = none;

    /// <summary>The answers for people, by alias.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = none;

    /// <summary>What is known of the entry: id, uniqueid, created, updated, umbracopageid, memberkey.</summary>
    public IReadOnlyDictionary<string, string> Record { get; init; } = none;

    /// <summary>The properties of the member who sent it.</summary>
    public IReadOnlyDictionary<string, string> Member { get; init; } = none;

    /// <summary>Texts of the dictionary by key; null for what it does not have.</summary>
    public Func<string, string?>? Dictionary { get; init; }

    /// <inheritdoc />
    public string? Find(MagicStringSource source, string name) => source switch
    {
        MagicStringSource.Request => FromRequest(name),
        MagicStringSource.Session => Request is null ? null : FromSession(name) ?? Request.Cookies[name],
        MagicStringSource.Page => Pages.Count > 0 ? FromPage(Pages[0], name) : null,
        MagicStringSource.PageAndAbove => Pages.Select(page => FromPage(page, name)).FirstOrDefault(value => !string.IsNullOrEmpty(value)),
        MagicStringSource.Additional => Named(Additional, name),
        MagicStringSource.Field => Named(Fields, name),
        MagicStringSource.Record => Named(Record, name),
        MagicStringSource.Member => Named(Member, name),
        MagicStringSource.Dictionary => Dictionary?.Invoke(name),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null)
    };

    private string? FromRequest(string name) => Request is not { } request ? null : name.ToLowerInvariant() switch
    {
        "url" => $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}",
        "http_referer" => request.Headers[HeaderNames.Referer],
        "http_user_agent" => request.Headers[HeaderNames.UserAgent],

        // An address would be stored with the entry, and addresses of people never are.
        "remote_addr" => null,
        _ => request.Query[name]
    };

    private string? FromSession(string name) =>
        Request!.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.ISessionFeature>()?.Session is { } session ? session.GetString(name) : null;

    private string? FromPage(IPublishedContent page, string name) => name.ToLowerInvariant() switch
    {
        "pagename" => page.Name,
        "pageid" => page.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "pagekey" => page.Key.ToString(),
        _ => page.GetProperty(name)?.GetValue(Culture)?.ToString()
    };

    private static string? Named(IReadOnlyDictionary<string, string> values, string name) => values.TryGetValue(name, out var exact)
        ? exact
        : values.Where(value => value.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(value => value.Value).FirstOrDefault();
}
