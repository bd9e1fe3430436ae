using System.Globalization;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Forms;

/// <summary>What script does to a form by the settings and events that Umbraco Forms has names for.</summary>
public sealed class ScriptTests(Browser browser)
{
    private const string Path = "/bliv-frivillig/";

    // Who turns 18 this year is asked more, on the same page.
    private static string Year => (DateTime.Today.Year - 18).ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task Conditions_are_asked_at_each_letter()
    {
        var page = await browser.OpenAsync("headspace.localhost", Path, 390);
        await using var context = page.Context;

        await BirthYear(page).PressSequentiallyAsync(Year);

        await Assertions.Expect(Age(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Conditions_are_asked_when_a_field_is_left_where_the_settings_say_so()
    {
        var page = await browser.OpenAsync("headspace.localhost", Path, 390);
        await using var context = page.Context;

        // As the server writes it: before the scripts of the page run.
        await page.AddInitScriptAsync("document.addEventListener('readystatechange', () => document.querySelector('form[data-form]').setAttribute('data-trigger', 'change'))");
        await page.ReloadAsync();

        await BirthYear(page).PressSequentiallyAsync(Year);
        await Assertions.Expect(page.Locator("form[data-form]")).ToHaveAttributeAsync("data-trigger", "change");
        await Assertions.Expect(Age(page)).ToBeHiddenAsync();
        await BirthYear(page).BlurAsync();

        await Assertions.Expect(Age(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_form_that_is_put_into_the_page_later_is_started_by_an_event_and_once()
    {
        var page = await browser.OpenAsync("headspace.localhost", Path, 390);
        await using var context = page.Context;
        await page.EvaluateAsync("() => { const form = document.querySelector('form[data-form]'); form.replaceWith(form.cloneNode(true)); }");
        await BirthYear(page).PressSequentiallyAsync(Year);
        await Assertions.Expect(Age(page)).ToBeHiddenAsync();

        await page.EvaluateAsync("() => { for (let time = 0; time < 2; time++) document.dispatchEvent(new Event('umbracoFormsReinitialize')); }");
        await Assertions.Expect(Age(page)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Videre", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
    }

    private static ILocator BirthYear(IPage page) => page.GetByLabel("Hvilket år er du født?");

    private static ILocator Age(IPage page) => page.Locator("[data-form-field=isAdult]");
}
