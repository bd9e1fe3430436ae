using System.Text.Json;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.ManagementApi.Problems;

/// <summary>The texts of <c>texts.json</c>: by language, then by name. A name is <c>ContentEditingOperationStatus.NotFound</c> or only <c>NotFound</c>, for all.</summary>
internal static class ProblemTexts
{
    private const string English = "en";
    private const string Danish = "da";

    private static readonly Dictionary<string, Dictionary<string, ProblemText>> texts = Read();

    public static ProblemText Find(string language, IEnumerable<string> names) =>
        names.Select(name => texts[language].GetValueOrDefault(name)).FirstOrDefault(text => text is not null) ?? texts[language]["Failed"];

    /// <summary>The language of the signed-in user; of the browser while nobody is.</summary>
    public static string LanguageOf(HttpContext context)
    {
        var wanted = context.RequestServices.GetRequiredService<IBackOfficeSecurityAccessor>().BackOfficeSecurity?.CurrentUser?.Language
            ?? context.Request.Headers.AcceptLanguage.ToString();
        return wanted.StartsWith(Danish, StringComparison.OrdinalIgnoreCase) ? Danish : English;
    }

    private static Dictionary<string, Dictionary<string, ProblemText>> Read()
    {
        using var stream = typeof(ProblemTexts).Assembly.GetManifestResourceStream("ProblemTexts.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, ProblemText>>>(stream, ManagementJson.Options)!;
    }
}
