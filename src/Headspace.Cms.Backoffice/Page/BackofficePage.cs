using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Headspace.Cms.Backoffice.Build;
using Headspace.Cms.Backoffice.Security;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Manifest;

namespace Headspace.Cms.Backoffice.Page;

/// <summary>The one page of the application, whatever its route: the import map, the modules to start with, and their styles.</summary>
internal sealed class BackofficePage(ClientBuildReader builds, IPackageManifestService packages)
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public async Task WriteAsync(HttpContext context)
    {
        if (builds.Find() is not { } build)
        {
            await HtmlPage.NotBuiltAsync(context);
            return;
        }

        var map = JsonSerializer.Serialize(await packages.GetPackageManifestImportmapAsync(), options);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)));
        var language = PageLanguage.Of(context.Request);
        await HtmlPage.WriteAsync(context, Render(build, map, language), language, ContentSecurityPolicy.Application(hash));
    }

    private static string Render(ClientBuild build, string map, string language)
    {
        var page = build.Pages["backoffice"];
        var styles = string.Concat(page.Styles.Select(file => $"""<link rel="stylesheet" href="{build.AddressOf(file)}">"""));
        var preload = string.Concat(page.Preload.Select(file => $"""<link rel="modulepreload" href="{build.AddressOf(file)}">"""));
        var noScript = language == PageLanguage.Danish
            ? "Umbraco kræver JavaScript. Slå det til i din browser, og genindlæs siden."
            : "Umbraco needs JavaScript. Switch it on in your browser and load the page again.";
        return $"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Umbraco</title>
            <base href="/umbraco/">
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            {styles}
            <script type="importmap">{map}</script>
            {preload}
            <script type="module" src="{build.AddressOf(page.Script)}"></script>
            </head>
            <body class="uui-font uui-text">
            <umb-app backofficePath="/umbraco"></umb-app>
            <noscript>{noScript}</noscript>
            </body>
            </html>

            """;
    }
}
