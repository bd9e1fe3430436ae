using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>Umbraco's client as it is built and served here.</summary>
public sealed class ColdLoadTests(Browser browser)
{
    private const int MostRequests = 60;

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
        await ExampleApi.AnswerAsync(context);

        var page = await OpenTreeAsync(context);

        Assert.InRange(seen.Requests.Count, 10, MostRequests);
        Assert.All(seen.Requests, url => Assert.Equal(browser.Site.Address.Port, new Uri(url).Port));
        Assert.DoesNotContain(seen.Requests, url => url.Contains("monaco", StringComparison.OrdinalIgnoreCase) || url.Contains("editor.api", StringComparison.Ordinal));
        Assert.Empty(seen.Failures);
        await Assertions.Expect(page.Locator("umb-help-header-app uui-button")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Indhold" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_warm_load_asks_only_the_api_and_for_the_page()
    {
        await using var context = await browser.NewContextAsync(1440);
        await ExampleApi.AnswerAsync(context);
        await OpenTreeAsync(context);

        var page = await OpenTreeAsync(context);

        var sent = await page.EvaluateAsync<string[]>(
            "performance.getEntriesByType('resource').filter(entry => entry.name.includes('/umbraco/backoffice/') && entry.transferSize > 0).map(entry => entry.name)");
        Assert.Empty(sent);
    }

    [Fact]
    public async Task Every_module_that_packages_may_import_is_there_and_is_the_one_that_the_app_uses()
    {
        await using var context = await browser.NewContextAsync(1440);
        var seen = new Seen(context);
        await ExampleApi.AnswerAsync(context);
        var page = await OpenTreeAsync(context);

        Assert.Empty(await page.EvaluateAsync<string[]>(ImportAll));
        Assert.Equal("Content Section", await page.EvaluateAsync<string?>(RegisteredByTheApp));
        Assert.Empty(seen.Failures);
    }

    private async Task<IPage> OpenTreeAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var response = await page.GotoAsync($"http://headspace.localhost:{browser.Site.Address.Port}/umbraco/section/content");
        Assert.Equal(200, response!.Status);
        await Assertions.Expect(page.Locator("umb-tree-item").Nth(2)).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return page;
    }

    /// <summary>What a window has asked for, and what went wrong in it.</summary>
    private sealed class Seen
    {
        public Seen(IBrowserContext context)
        {
            context.Request += (_, request) => Requests.Enqueue(request.Url);
            context.RequestFailed += (_, request) => Failures.Enqueue($"{request.Url}: {request.Failure}");
            context.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
            context.Console += (_, message) => Note(message.Type == "error", message.Text);
            context.WebError += (_, error) => Failures.Enqueue(error.Error);
        }

        public ConcurrentQueue<string> Requests { get; } = new();

        public ConcurrentQueue<string> Failures { get; } = new();

        private void Note(bool failed, string what)
        {
            if (failed)
            {
                Failures.Enqueue(what);
            }
        }
    }
}
