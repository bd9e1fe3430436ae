using Headspace.Cms.Sync.Templates;
using Headspace.Cms.Sync.Tests.Site;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class AutoTemplateTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

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

    [Fact]
    public async Task Views_are_watched_where_the_setting_asks_for_it()
    {
        using SyncSite site = new(_on);
        Directory.CreateDirectory(site.Views);
        var followed = site.Log.NextWith("becomes the template page");
        var watcher = Watcher(site);
        await watcher.StartAsync(TestContext.Current.CancellationToken);

        View(site, "page", "@{ Layout = null; }");

        await followed.WaitAsync(_patience, TestContext.Current.CancellationToken);
        await watcher.StopAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await site.Get<ITemplateService>().GetAsync("page"));
    }

    [Fact]
    public async Task Nobody_watches_the_views_where_the_setting_is_off()
    {
        using SyncSite site = new(new(_on) { ["uSync:AutoTemplates:Enabled"] = "false" });
        View(site, "page", "@{ Layout = null; }");
        var watcher = Watcher(site);

        await watcher.StartAsync(TestContext.Current.CancellationToken);

        await watcher.ExecuteTask!.WaitAsync(_patience, TestContext.Current.CancellationToken);
        Assert.Null(await site.Get<ITemplateService>().GetAsync("page"));
    }

    private static AutoTemplateWatcher Watcher(SyncSite site) => site.Get<IEnumerable<IHostedService>>().OfType<AutoTemplateWatcher>().Single();

    private static Task CheckAsync(SyncSite site) => site.Get<AutoTemplates>().CheckAsync(TestContext.Current.CancellationToken);

    private static void View(SyncSite site, string name, string text)
    {
        Directory.CreateDirectory(site.Views);
        System.IO.File.WriteAllText(Path.Combine(site.Views, name + ".cshtml"), text);
    }
}
