using Headspace.Cms.Backoffice.Build;
using Headspace.Cms.Backoffice.Security;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Backoffice.Page;

/// <summary>The page for everyone who is not signed in: log-in, second factor, forgotten password, new password, invitation.</summary>
internal sealed class LoginPage(ClientBuildReader builds)
{
    public Task WriteAsync(HttpContext context)
    {
        var language = PageLanguage.Of(context.Request);
        return builds.Find() is { } build
            ? HtmlPage.WriteAsync(context, Render(build, language), language, ContentSecurityPolicy.Login)
            : HtmlPage.NotBuiltAsync(context);
    }

    private static string Render(ClientBuild build, string language)
    {
        var page = build.Pages["login"];
        var styles = string.Concat(page.Styles.Select(file => $"""<link rel="stylesheet" href="{build.AddressOf(file)}">"""));
        var preload = string.Concat(page.Preload.Select(file => $"""<link rel="modulepreload" href="{build.AddressOf(file)}">"""));
        var (title, noScript) = language == PageLanguage.Danish
            ? ("Log ind – Umbraco", "Du kan kun logge ind med JavaScript slået til. Slå det til i din browser, og genindlæs siden.")
            : ("Log in – Umbraco", "Logging in needs JavaScript. Switch it on in your browser and load the page again.");
        return $"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <base href="/umbraco/">
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            {styles}
            {preload}
            <script type="module" src="{build.AddressOf(page.Script)}"></script>
            </head>
            <body>
            <main><umb-auth><noscript>{noScript}</noscript></umb-auth></main>
            </body>
            </html>

            """;
    }
}
