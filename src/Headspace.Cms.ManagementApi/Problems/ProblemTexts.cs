using System.Text.Json;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.ManagementApi.Problems;

/// <summary>The texts of all sources: by language, then by name. A name is <c>ContentEditingOperationStatus.NotFound</c> or only <c>NotFound</c>, for all.</summary>
internal sealed class ProblemTexts(IEnumerable<ProblemTextSource> sources)
{
    private const string English = "en";
    private const string Danish = "da";

    private readonly Dictionary<(string Language, string Name), ProblemText> texts = sources.SelectMany(Read).ToDictionary(text => (text.Language, text.Name), text => text.Text);

    public ProblemText Find(string language, IEnumerable<string> names) =>
        names.Select(name => texts.GetValueOrDefault((language, name))).FirstOrDefault(text => text is not null) ?? texts[(language, "Failed")];

    /// <summary>The language of the signed-in user; of the browser while nobody is.</summary>
    public static string LanguageOf(HttpContext context)
    {
        var wanted = context.RequestServices.GetRequiredService<IBackOfficeSecurityAccessor>().BackOfficeSecurity?.CurrentUser?.Language
            ?? context.Request.Headers.AcceptLanguage.ToString();
        return wanted.StartsWith(Danish, StringComparison.OrdinalIgnoreCase) ? Danish : English;
    }

    private static IEnumerable<(string Language, string Name, ProblemText Text)> Read(ProblemTextSource source)
    {
        using var stream = source.Assembly.GetManifestResourceStream(source.Resource)!;
        var read = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, ProblemText>>>(stream, ManagementJson.Options)!;
        return [.. from language in read from text in language.Value select (language.Key, text.Key, text.Value)];
    }
}
