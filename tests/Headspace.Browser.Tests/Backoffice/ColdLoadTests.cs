using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>Umbraco's client as it is built and served here.</summary>
public sealed class ColdLoadTests(Browser browser)
{
    private const int MostRequests = 60;
    private const string Api = " /umbraco/management/api/v1/";

    // Answers the modules that cannot be imported, or of which an export is missing.
    private const string ImportAll = """
        async () => {
          const { imports } = JSON.parse(document.querySelector('script[type=importmap]').textContent);
          const names = Object.keys(imports);
          const modules = await Promise.all(names.map(name => import(name)));
          return names.filter((name, index) => Object.values(modules[index]).some(value => value === undefined));
        }
        """;

    private const string RegisteredByTheApp = """
        async () => (await import('@umbraco-cms/backoffice/extension-registry')).umbExtensionsRegistry.getByAlias('Umb.Section.Content')?.name
        """;

    [Fact]
    public async Task The_content_tree_takes_few_requests_all_of_them_answered_from_here()
    {
        await using var context = await browser.NewContextAsync(1440);
        var seen = new Seen(context);
        await using var site = await ExampleBackoffice.StartAsync(browser.Site.Address, context);

        var page = await OpenTreeAsync(context, site);

        var requests = site.TakeRequests();
        Assert.InRange(requests.Count, 10, MostRequests);
        Assert.DoesNotContain(requests, request => request.Contains("editor.api", StringComparison.Ordinal));
        Assert.All(seen.Addresses, address => Assert.StartsWith(site.Address.ToString(), address, StringComparison.Ordinal));
        Assert.Empty(seen.Failures);
        await Assertions.Expect(page.Locator("umb-backoffice-header-sections")).ToContainTextAsync("Indhold");
    }

    [Fact]
    public async Task A_warm_load_asks_only_for_the_page_and_the_api()
    {
        await using var context = await browser.NewContextAsync(1440);
        await using var site = await ExampleBackoffice.StartAsync(browser.Site.Address, context);
        var first = await OpenTreeAsync(context, site);
        await first.CloseAsync();
        Assert.NotEmpty(site.TakeRequests());

        await OpenTreeAsync(context, site);

        Assert.Equal(
            ["GET /umbraco/section/content"],
            site.TakeRequests().Where(request => !request.Contains(Api, StringComparison.Ordinal) && !request.Contains("serverEventHub", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_module_that_packages_may_import_is_there_and_is_the_one_that_the_app_uses()
    {
        await using var context = await browser.NewContextAsync(1440);
        var seen = new Seen(context);
        await using var site = await ExampleBackoffice.StartAsync(browser.Site.Address, context);
        var page = await OpenTreeAsync(context, site);

        Assert.Empty(await page.EvaluateAsync<string[]>(ImportAll));
        Assert.Equal("Content Section", await page.EvaluateAsync<string?>(RegisteredByTheApp));
        Assert.Empty(seen.Failures);
    }

    private static async Task<IPage> OpenTreeAsync(IBrowserContext context, ExampleBackoffice site)
    {
        var page = await context.NewPageAsync();
        var response = await page.GotoAsync(new Uri(site.Address, "/umbraco/section/content").ToString());
        Assert.Equal(200, response!.Status);
        await Assertions.Expect(page.Locator("umb-tree-item").Nth(2)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("umb-help-header-app uui-button")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("headspace-welcome-dashboard").GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Level = 1 })).ToBeVisibleAsync();
        await page.EvaluateAsync("() => document.fonts.ready");
        return page;
    }
}
