using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Services;
using static System.StringComparison;

namespace Headspace.Cms.DeliveryApi.Requests;

/// <summary>
/// The language that <c>Accept-Language</c> asks for. A language of the site is meant by its whole code, or by the part that says
/// the language (<c>da</c>). Browsers add a list of their visitor's languages to every request: of such a list the first that the
/// site has is taken, and a list of none of them asks for nothing.
/// </summary>
internal sealed class RequestCultureService(IHttpContextAccessor http, ILanguageService languages) : IRequestCultureService
{
    public string? GetRequestedCulture() => Read().Culture;

    /// <summary>Whether a language was asked for by name that the site does not have.</summary>
    public bool AsksForUnknown(out string? asked)
    {
        (var culture, asked, var isList) = Read();
        return asked is not null && culture is null && !isList;
    }

    private (string? Culture, string? Asked, bool IsList) Read()
    {
        var header = http.Header(HeaderNames.AcceptLanguage);
        if (header is null || !StringWithQualityHeaderValue.TryParseList([header], out var wanted))
        {
            return (null, header, false);
        }

        // Cached whole by the port, so nothing is waited for.
        var known = languages.GetAllAsync().GetAwaiter().GetResult().Select(language => language.IsoCode).ToList();
        var culture = wanted
            .OrderByDescending(value => value.Quality ?? 1)
            .Select(value => value.Value.Value)
            .Where(value => value is not null and not "*")
            .Select(value => known.Find(code => code.Equals(value, OrdinalIgnoreCase)) ?? known.Find(code => code.StartsWith(value + "-", OrdinalIgnoreCase)))
            .FirstOrDefault(code => code is not null);
        return (culture, header, wanted.Count > 1 || wanted[0].Quality is not null || wanted[0].Value == "*");
    }
}
