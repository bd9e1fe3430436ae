using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>Who may do what.</summary>
public sealed class UserGroupTests(Browser browser)
{
    private const string Password = "en lang og god adgangskode";

    [Fact]
    public async Task A_group_says_what_its_users_may_and_a_user_is_shut_out_and_let_in()
    {
        await using var administrator = await Editor.SignInAsync(browser);
        var group = $"Oversættere {Guid.NewGuid():N}";
        await MakeGroupAsync(administrator, group);
        var made = EditorActions.IdOf(await administrator.GetAsync("user-group?take=100"), item => item.GetProperty("name").GetString() == group);
        var stored = await administrator.GetAsync($"user-group/{made}");
        Assert.Equal(["Umb.Section.Content"], stored.GetProperty("sections").EnumerateArray().Select(section => section.GetString()));
        Assert.Equal(["en-GB"], stored.GetProperty("languages").EnumerateArray().Select(language => language.GetString()));
        Assert.Contains("Umb.Document.Update", stored.GetProperty("fallbackPermissions").EnumerateArray().Select(verb => verb.GetString()));

        var (id, email) = await administrator.MakeUserAsync(made, Password);
        var (page, _) = await administrator.CreatePageAsync("Oversættes");
        await using (var translator = await Editor.SignInAsync(browser, email: email, password: Password))
        {
            await translator.OpenDocumentAsync(page);
            await Assertions.Expect(translator.Document).ToContainTextAsync("Skrivebeskyttet");
            Assert.Empty(translator.Seen.TakeFailures());
        }

        await ShutOutAsync(administrator, id, email);
        await LockAsync(email);
        await administrator.Page.ReloadAsync();
        await administrator.SettleAsync();
        await administrator.TakeAsync("User.Unlock");
        await administrator.ConfirmAsync();
        await using var again = await Editor.SignInAsync(browser, email: email, password: Password);
        Assert.Empty(administrator.Seen.TakeFailures());
    }

    private static async Task MakeGroupAsync(Editor administrator, string name)
    {
        await administrator.OpenAsync("/section/user-management/workspace/user-group/create");
        await administrator.WriteAsync(administrator.Page.Locator("umb-input-with-alias#name input").First, name);
        await administrator.UseAsync(administrator.Page.Locator("umb-input-section uui-button#btn-add"));
        await administrator.UseAsync(administrator.Dialogs.Locator("uui-menu-item[label='Indhold'] #label-button"));
        await administrator.ConfirmAsync();
        await administrator.UseAsync(administrator.Page.Locator("umb-input-language uui-button#btn-add"));
        await administrator.UseAsync(administrator.Dialogs.Locator("uui-menu-item").Filter(new LocatorFilterOptions { HasText = "engelsk" }).Locator("#label-button"));
        await administrator.ConfirmAsync();
        await administrator.UseAsync(administrator.Page.Locator("umb-user-group-details-workspace-view uui-toggle[label='Tillad adgang til alle dokumenter']"));
        foreach (var verb in new[] { "Læs", "Opdatér" })
        {
            await administrator.UseAsync(administrator.Page.Locator($"umb-input-user-permission-verb uui-toggle[label='{verb}']").First);
        }

        await administrator.SaveAsync();
    }

    private async Task ShutOutAsync(Editor administrator, string id, string email)
    {
        await administrator.OpenAsync($"/section/user-management/workspace/user/edit/{id}");
        await administrator.TakeAsync("User.Disable");
        await administrator.ConfirmAsync();
        await Assertions.Expect(administrator.Page.Locator("umb-user-workspace-info uui-tag")).ToHaveTextAsync("Deaktiveret");
        await TryAsync(email, Password);
        await administrator.TakeAsync("User.Enable");
        await administrator.ConfirmAsync();
        await Assertions.Expect(administrator.Page.Locator("umb-user-workspace-info uui-tag")).Not.ToHaveTextAsync("Deaktiveret");
    }

    private async Task LockAsync(string email)
    {
        for (var guess = 0; guess < 6; guess++)
        {
            await TryAsync(email, $"forkert {guess}");
        }

        await TryAsync(email, Password);
    }

    // Who is not let in is told so at the page of the log-in.
    private async Task TryAsync(string email, string password)
    {
        await using var context = await browser.NewContextAsync(1440);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"http://headspace.localhost:{browser.Site.Address.Port}/umbraco/login");
        await page.Locator("input[name=username]").FillAsync(email);
        await page.Locator("input[name=password]").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".text-error")).Not.ToBeEmptyAsync();
    }
}
