using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Forms;

/// <summary>Fills forms as somebody does: with a finger, or with the keyboard alone.</summary>
internal sealed class Visitor(IPage page, bool withKeyboard)
{
    private const int MostTabs = 80;

    public Task WriteAsync(string label, string text) => withKeyboard
        ? TypeAsync(page.GetByLabel(label, new PageGetByLabelOptions { Exact = false }).First, text)
        : page.GetByLabel(label, new PageGetByLabelOptions { Exact = false }).First.FillAsync(text);

    /// <summary>Chooses a radio button, ticks a box, or does both to a group of boxes.</summary>
    public async Task ChooseAsync(string option)
    {
        var input = page.GetByLabel(option, new PageGetByLabelOptions { Exact = false }).First;
        if (!withKeyboard)
        {
            await input.CheckAsync();
            return;
        }

        await TabToAsync(input, "(e) => e === document.activeElement || (e.type === 'radio' && document.activeElement.name === e.name)");
        for (var press = 0; press < MostTabs && !await IsAsync(input, "(e) => e === document.activeElement"); press++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        if (!await input.IsCheckedAsync())
        {
            await page.Keyboard.PressAsync("Space");
        }

        Assert.True(await input.IsCheckedAsync());
    }

    public async Task SelectAsync(string label, string option)
    {
        var list = page.GetByLabel(label, new PageGetByLabelOptions { Exact = false }).First;
        if (withKeyboard)
        {
            await TabToAsync(list, "(e) => e === document.activeElement");
            var left = await list.EvaluateAsync<int>("(e, option) => [...e.options].findIndex(o => o.label === option) - e.selectedIndex", option);
            for (; left != 0; left -= Math.Sign(left))
            {
                await page.Keyboard.PressAsync(left > 0 ? "ArrowDown" : "ArrowUp");
            }
        }
        else
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = option });
        }

        Assert.Equal(option, await list.Locator("option:checked").TextContentAsync());
    }

    /// <summary>Presses a button and waits for the page that follows.</summary>
    public async Task PressAsync(string button)
    {
        var target = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true });
        var before = await page.Locator("input[name='form.page']").GetAttributeAsync("value");
        await page.RunAndWaitForResponseAsync(
            () => PressAsync(target),
            response => response.Request.Method == "POST" && before is not null);
        await LoadedAsync();
    }

    /// <summary>Follows a link and waits for the page that follows.</summary>
    public Task FollowAsync(string link) => GoAsync(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link, Exact = true }));

    /// <summary>Presses a button of a page that is not one of our forms and waits for the page that follows.</summary>
    public Task SubmitAsync(string button) => GoAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }));

    private async Task GoAsync(ILocator target)
    {
        await page.RunAndWaitForResponseAsync(() => PressAsync(target), response => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400);
        await LoadedAsync();
    }

    // A load that comes just as it begins to be waited for is missed for ever: asked again, it is there.
    private async Task LoadedAsync()
    {
        for (var attempts = 5; ; attempts--)
        {
            try
            {
                await page.WaitForLoadStateAsync(options: new PageWaitForLoadStateOptions { Timeout = 15_000 });
                return;
            }
            catch (TimeoutException) when (attempts > 0)
            {
            }
        }
    }

    private async Task PressAsync(ILocator target)
    {
        if (withKeyboard)
        {
            await TabToAsync(target, "(e) => e === document.activeElement");
            await page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await target.ClickAsync();
        }
    }

    private async Task TypeAsync(ILocator input, string text)
    {
        await TabToAsync(input, "(e) => e === document.activeElement");
        await page.Keyboard.TypeAsync(text);
    }

    private async Task TabToAsync(ILocator target, string reached)
    {
        for (var press = 0; press < MostTabs; press++)
        {
            if (await IsAsync(target, reached))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {target}.");
    }

    private static Task<bool> IsAsync(ILocator target, string expression) => target.EvaluateAsync<bool>(expression);
}
