using System.Diagnostics;
using System.Net;
using Headspace.Testing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>The front end under samples/, which knows the summit by the API alone.</summary>
public sealed class SampleTests(ImportedSite imported)
{
    private const string Secret = "en-hemmelighed";
    private static readonly string[] files = ["astro.config.mjs", "package.json", "rebuild.mjs", "tsconfig.json"];

    [Fact]
    public async Task It_checks_and_builds_and_shows_what_the_summits_pages_show_and_is_rebuilt_when_they_change()
    {
        var opened = DeliverySite.Open(imported.CopyOfDatabase(), ("Umbraco__CMS__Webhook__Period", "01:00:00"), ("Umbraco__CMS__DeliveryApi__OutputCache__Enabled", "true"));
        await using var site = await SiteInProcess.StartAsync(opened);
        var folder = CopyOfSample();
        var api = site.Address.AbsoluteUri.TrimEnd('/');
        (string, string)[] variables = [("HEADSPACE_API", api), ("ASTRO_TELEMETRY_DISABLED", "1"), ("REBUILD_SECRET", Secret)];

        await Node.RunAsync(folder, variables, "node_modules/openapi-typescript/bin/cli.js", $"{api}/umbraco/swagger/delivery/swagger.json", "--output", "src/delivery.d.ts");
        await Node.RunAsync(folder, variables, "node_modules/astro/astro.js", "check");
        await Node.RunAsync(folder, variables, "node_modules/astro/astro.js", "build");

        Assert.Contains("Psykiatritopmødet", Page("index.html"), StringComparison.Ordinal);
        Assert.Contains("lørdag den 8. oktober 2022", Page("2022/index.html"), StringComparison.Ordinal);
        Assert.Contains("Velkomst", Page("2021/index.html"), StringComparison.Ordinal);
        Assert.Contains("Programmet time for time", Page("2021/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/2009/\"", Page("tidligere-topmoeder/index.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "dist", "tilmelding", "index.html")));

        await RebuildAsync(site, folder, variables);

        Assert.Contains("Et helt nyt navn", Page("2022/index.html"), StringComparison.Ordinal);
        Directory.Delete(folder, true);

        string Page(string file) => File.ReadAllText(Path.Combine(folder, "dist", file));
    }

    // An editor publishes, and the site calls.
    private static async Task RebuildAsync(SiteInProcess site, string folder, (string, string)[] variables)
    {
        using var receiver = Node.Start(folder, variables, "rebuild.mjs");
        var said = await LineAsync(receiver, "Listening on ");
        var address = $"http://127.0.0.1:{said["Listening on ".Length..]}/";
        using (var stranger = await site.Client.PostAsync(address, null, TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        }

        var webhook = new Webhook(address, enabled: true, events: [Constants.WebhookEvents.Aliases.ContentPublish])
        {
            Headers = new Dictionary<string, string> { ["X-Rebuild-Secret"] = Secret },
        };
        Assert.True((await site.Get<IWebhookService>().CreateAsync(webhook)).Success);
        var editor = new Editor(site);
        var edition = editor.Contents.GetPagedChildren(editor.Root("Psykiatritopmødet").Id, 0, 100, out _, null, null, null, true).Single(content => content.Name == "2022");
        Editor.Set(edition, "theme", "Et helt nyt navn");
        editor.Publish(edition);
        await site.Job("WebhookFiring").RunAsync(TestContext.Current.CancellationToken);

        await LineAsync(receiver, "Built");
        receiver.Kill();
    }

    private static async Task<string> LineAsync(Process process, string beginning)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It ended before it said '{beginning}'.");
    }

    private static string CopyOfSample()
    {
        var source = Path.Combine(SiteFolder.Repository, "samples", "psykiatritopmoede");
        var folder = Directory.CreateTempSubdirectory("headspace-sample-").FullName;
        Array.ForEach(files, file => File.Copy(Path.Combine(source, file), Path.Combine(folder, file)));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(source, "src"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(source, "node_modules"));
        return folder;
    }
}
