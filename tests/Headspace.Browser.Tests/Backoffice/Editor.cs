using System.Text.Json;
using Headspace.Testing;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>Somebody who is signed in to the backoffice, in Danish, and works there with the mouse or with the keyboard alone.</summary>
internal sealed class Editor : IAsyncDisposable
{
    private const int MostTabs = 500;

    // Tells how many requests are under way: a screen is complete when there is none and nothing spins.
    private const string CountRequests = """
        window.requestsUnderWay = 0;
        const send = window.fetch;
        window.fetch = (...request) => { window.requestsUnderWay++; return send(...request).finally(() => window.requestsUnderWay--); };
        """;

    private const string IsSettled = """
        () => {
          const spins = (root) => [...root.querySelectorAll('*')].some((element) =>
            (/^(uui-loader|umb-view-loader)/.test(element.localName) && element.checkVisibility()) || (element.shadowRoot && spins(element.shadowRoot)));
          window.quietFor = window.requestsUnderWay === 0 && !spins(document) ? (window.quietFor ?? 0) + 1 : 0;
          return window.quietFor > 8;
        }
        """;

    private const string HasFocus = """
        (element) => {
          for (let focused = document.activeElement; focused; focused = focused.shadowRoot?.activeElement) {
            if (focused === element || element.contains(focused)) { return true; }
          }
          return false;
        }
        """;

    private const string Call = """
        async ([method, path, body]) => {
          const response = await fetch('/umbraco/management/api/v1/' + path, {
            method, body: body ?? undefined, headers: { Authorization: 'Bearer [redacted]', ...(body && { 'Content-Type': 'application/json' }) },
          });
          const text = await response.text();
          return { status: response.status, id: response.headers.get('Umb-Generated-Resource'), body: /^[[{]/.test(text) ? JSON.parse(text) : null };
        }
        """;

    private readonly IBrowserContext context;
    private readonly bool keyboard;

    private Editor(IBrowserContext context, IPage page, Uri address, bool keyboard)
    {
        this.context = context;
        this.keyboard = keyboard;
        Page = page;
        Address = address;
        Seen = new Seen(context);
    }

    public IPage Page { get; }

    public Uri Address { get; }

    public Seen Seen { get; }

    /// <summary>The dialogs that are open.</summary>
    public ILocator Dialogs => Page.Locator("umb-backoffice-modal-container");

    /// <summary>The document that is edited.</summary>
    public ILocator Document => Page.Locator("umb-document-workspace-editor");

    /// <summary>Signs in at the log-in page.</summary>
    public static async Task<Editor> SignInAsync(
        Browser browser, bool keyboard = false, string email = Administrator.Email, string password = Administrator.Password, int width = 1440)
    {
        var context = await browser.NewContextAsync(width);
        await context.AddInitScriptAsync(CountRequests);
        var page = await context.NewPageAsync();
        var editor = new Editor(context, page, new Uri($"http://headspace.localhost:{browser.Site.Address.Port}"), keyboard);
        await page.GotoAsync(new Uri(editor.Address, "/umbraco").ToString());
        await editor.WriteAsync(page.Locator("input[name=username]"), email);
        await editor.WriteAsync(page.Locator("input[name=password]"), password);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("umb-backoffice-header-sections uui-tab").First.WaitForAsync();
        await editor.SettleAsync();
        return editor;
    }

    /// <summary>Presses something: with the mouse, or by going to it with the tabulator.</summary>
    public async Task UseAsync(ILocator control, string key = "Enter")
    {
        if (keyboard)
        {
            await GoToAsync(control);
            await Page.Keyboard.PressAsync(key);
        }
        else
        {
            // What is pressed may lie below its own icon or label.
            await control.ScrollIntoViewIfNeededAsync();
            await control.ClickAsync(new LocatorClickOptions { Force = true });
        }

        await SettleAsync();
    }

    /// <summary>Writes in a field instead of what stands there.</summary>
    public async Task WriteAsync(ILocator field, string text)
    {
        if (keyboard)
        {
            await GoToAsync(field);
        }
        else
        {
            await field.ClickAsync();
        }

        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses a date; how one is typed is the browser's own language's affair.</summary>
    public async Task WriteDateAsync(ILocator field, string date)
    {
        if (keyboard)
        {
            await GoToAsync(field);
        }

        await field.FillAsync(date);
    }

    /// <summary>Waits until the screen is complete.</summary>
    public async Task SettleAsync()
    {
        await Page.EvaluateAsync("() => { window.quietFor = 0; }");
        try
        {
            await Page.WaitForFunctionAsync(IsSettled, null, new PageWaitForFunctionOptions { PollingInterval = 50 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{Page.Url}: something spins for ever, or a request is never answered.");
        }
    }

    /// <summary>Goes to a screen as a link within the backoffice does.</summary>
    /// <param name="path">What follows <c>/umbraco</c>.</param>
    public async Task OpenAsync(string path)
    {
        await Page.EvaluateAsync("path => history.pushState(null, '', path)", $"/umbraco{path}");
        await SettleAsync();
    }

    public Task OpenDocumentAsync(string id) => OpenAsync($"/section/content/workspace/document/edit/{id}");

    /// <summary>The field of a property in the topmost editor.</summary>
    public ILocator Property(string alias) => Page.Locator($"[data-mark='property:{alias}']").Last;

    public ILocator Button(string name, ILocator? within = null) =>
        (within ?? Page.Locator("body")).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name }).First;

    /// <summary>Unfolds something in a tree.</summary>
    public Task UnfoldAsync(string label, ILocator? within = null) => UseAsync((within ?? Page.Locator("umb-section-sidebar")).Locator($"uui-menu-item[label='{label}'] #caret-button").First);

    /// <summary>Takes an action of the document that is edited, by the beginning of its name.</summary>
    public async Task ActAsync(string name)
    {
        await UseAsync(Document.Locator("umb-workspace-entity-action-menu uui-button").First);
        await UseAsync(Page.Locator($"umb-entity-action-list uui-menu-item[label^='{name}']").Last.Locator("#label-button"));
    }

    /// <summary>Saves and publishes the document in the languages that are chosen beforehand.</summary>
    public async Task PublishAsync()
    {
        await UseAsync(Button("Gem og udgiv", Document));
        await UseAsync(Button("Gem og udgiv", Dialogs));
    }

    /// <summary>Asks the Management API with the editor's own cookies.</summary>
    public async Task<(int Status, string? Id, JsonElement Body)> CallAsync(string method, string path, object? body = null)
    {
        var answer = await Page.EvaluateAsync<JsonElement>(Call, new object?[] { method, path, body is null ? null : JsonSerializer.Serialize(body) });
        return (answer.GetProperty("status").GetInt32(), answer.GetProperty("id").GetString(), answer.GetProperty("body"));
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        var (status, _, body) = await CallAsync("GET", path);
        Assert.Equal(200, status);
        return body;
    }

    /// <summary>Makes a page below the front page of headspace or below another page, by a name of its own that begins with its kind.</summary>
    public async Task<(string Id, string Name)> CreatePageAsync(string kind, bool publish = false, string? parent = null)
    {
        var name = $"{kind} {Guid.NewGuid():N}";
        return (await this.MakeDocumentAsync(await this.TypeAsync("Side"), parent ?? await this.FindAsync("headspace"), name, publish), name);
    }

    /// <summary>Opens a page of the website beside the backoffice.</summary>
    public async Task<IPage> VisitAsync(string address)
    {
        var page = await context.NewPageAsync();
        var response = await page.GotoAsync(new Uri(Address, address).ToString());
        Assert.Equal(200, response!.Status);
        return page;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task GoToAsync(ILocator control)
    {
        await control.WaitForAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await control.EvaluateAsync<bool>(HasFocus))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{Page.Url}: {control} cannot be reached with the tabulator.");
    }
}
