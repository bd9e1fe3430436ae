using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Backoffice.Page;

/// <summary>Danish or English, whichever the browser asks for first, until the user's own language is known.</summary>
internal static class PageLanguage
{
    public const string Danish = "da";
    public const string English = "en";

    public static string Of(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => accepted.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is Danish or English) ?? English;
}
