using Headspace.Cms.Sync.Templates;
using Headspace.Cms.Sync.Tests.Site;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class AutoTemplateTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, string?> _on = new()
    {
        ["uSync:AutoTemplates:Enabled"] = "true",
        ["uSync:AutoTemplates:Delete"] = "true",
        ["uSync:AutoTemplates:Delay"] = "0"
    };

    [Fact]
    public async Task A_view_that_sets_its_layout_becomes_a_template()
    {
        using SyncSite site = new(_on);
        View(site, "_ViewStart", "@using System");
        View(site, "master", "@{ Layout = null; }<html>@RenderBody()</html>");
        View(site, "page", "@{\n  Layout = \"master.cshtml\";\n}<p>hej</p>");

        await CheckAsync(site);

        var templates = (await site.Get<ITemplateService>().GetAllAsync()).ToDictionary(template => template.Alias, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["master", "page"], templates.Keys.Order());
        Assert.Contains("<p>hej</p>", await System.IO.File.ReadAllTextAsync(Path.Combine(site.Views, "page.cshtml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_without_a_view_goes_only_where_the_setting_says_so()
    {
        using SyncSite site = new(new(_on) { ["uSync:AutoTemplates:Delete"] = "false" });
        View(site, "page", "@{ Layout = null; }");
        await CheckAsync(site);
        System.IO.File.Delete(Path.Combine(site.Views, "page.cshtml"));
        await CheckAsync(site);
        Assert.NotNull(await site.Get<ITemplateService>().GetAsync("page"));

        using SyncSite other = new(_on);
        View(other, "page", "@{ Layout = null; }");
        await CheckAsync(other);
        Assert.NotNull(await other.Get<ITemplateService>().GetAsync("page"));
        System.IO.File.Delete(Path.Combine(other.Views, "page.cshtml"));
        await CheckAsync(other);
        Assert.Null(await other.Get<ITemplateService>().GetAsync("page"));
    }

    [Fact]
    public async Task A_template_keeps_its_key_when_its_view_is_renamed()
    {
        using SyncSite site = new(_on);
        View(site, "page", "@{ Layout = null; }<p>hej</p>");
        await CheckAsync(site);
        var key = (await site.Get<ITemplateService>().GetAsync("page"))!.Key;
        System.IO.File.Move(Path.Combine(site.Views, "page.cshtml"), Path.Combine(site.Views, "article.cshtml"));

        await site.Get<AutoTemplates>().RenameAsync("page.cshtml", "article.cshtml");

        Assert.Equal(key, (await site.Get<ITemplateService>().GetAsync("article"))!.Key);
        Assert.Null(await site.Get<ITemplateService>().GetAsync("page"));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Views_are_watched_where_the_setting_asks_for_it(string enabled)
    {
        using SyncSite site = new(new(_on) { ["uSync:AutoTemplates:Enabled"] = enabled });
        Directory.CreateDirectory(site.Views);
        var watcher = site.Get<IEnumerable<IHostedService>>().OfType<AutoTemplateWatcher>().Single();
        await watcher.StartAsync(TestContext.Current.CancellationToken);
        var isOn = bool.Parse(enabled);
        await Task.Delay(isOn ? 0 : 200, TestContext.Current.CancellationToken);

        View(site, "page", "@{ Layout = null; }");

        Assert.Equal(isOn, await FindAsync(site, isOn ? _patience : TimeSpan.FromMilliseconds(300)) is not null);
        await watcher.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<ITemplate?> FindAsync(SyncSite site, TimeSpan patience)
    {
        for (var end = DateTime.UtcNow + patience; DateTime.UtcNow < end; await Task.Delay(50))
        {
            if (await site.Get<ITemplateService>().GetAsync("page") is { } template)
                return template;
        }

        return null;
    }

    private static Task CheckAsync(SyncSite site) => site.Get<AutoTemplates>().CheckAsync(TestContext.Current.CancellationToken);

    private static void View(SyncSite site, string name, string text)
    {
        Directory.CreateDirectory(site.Views);
        System.IO.File.WriteAllText(Path.Combine(site.Views, name + ".cshtml"), text);
    }
}
