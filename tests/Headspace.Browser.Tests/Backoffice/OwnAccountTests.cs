using Headspace.Testing;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>What users do with their own account.</summary>
public sealed class OwnAccountTests(Browser browser)
{
    private const string Password = "en ganske anden adgangskode";

    [Fact]
    public async Task Who_switches_the_app_on_signs_in_with_its_code_or_with_a_recovery_code()
    {
        var (email, password) = await UserAsync();
        string code;
        byte[] key;
        await using (var editor = await Editor.SignInAsync(browser, email: email, password: password))
        {
            await OpenAsync(editor, "Totrinsbekræftelse");
            await editor.UseAsync(editor.Dialogs.Locator("umb-current-user-mfa-modal uui-box uui-button").First);
            var setup = editor.Dialogs.Locator("headspace-authenticator-setup");
            key = AuthenticatorApp.Key(await setup.Locator("code").InnerTextAsync());
            await editor.WriteAsync(setup.Locator("uui-input input"), AuthenticatorApp.CodeAt(key, DateTimeOffset.UtcNow));
            await editor.ConfirmAsync();
            code = await setup.Locator("#codes li").First.InnerTextAsync();
            await editor.ConfirmAsync();
            await Assertions.Expect(editor.Dialogs.Locator("umb-current-user-mfa-modal")).ToContainTextAsync("slået til");
            await editor.UseAsync(editor.Dialogs.Locator("umb-current-user-mfa-modal uui-button[look=secondary]").Last);
            await SignOutAsync(editor);
            Assert.DoesNotContain(editor.Seen.TakeFailures(), failure => !failure.Contains("401", StringComparison.Ordinal));
        }

        // The next code: that which switched it on has been used.
        await SignInAsync(email, password, AuthenticatorApp.CodeAt(key, DateTimeOffset.UtcNow.AddSeconds(30)));
        await SignInAsync(email, password, code);
    }

    [Fact]
    public async Task A_password_and_a_picture_are_changed()
    {
        var (email, password) = await UserAsync("Administrators");
        await using (var editor = await Editor.SignInAsync(browser, email: email, password: password))
        {
            await OpenAsync(editor, "Skift");
            await Assertions.Expect(editor.Page.Locator("umb-current-user-modal uui-select")).ToHaveCountAsync(0);
            var form = editor.Dialogs.Locator("umb-change-password-modal");
            await editor.WriteAsync(form.Locator("#oldPassword input"), password);
            await editor.WriteAsync(form.Locator("#newPassword input"), Password);
            await editor.WriteAsync(form.Locator("#confirmPassword input"), Password);
            await editor.UseAsync(form.Locator("uui-button[look=primary]"));
            await Assertions.Expect(form).Not.ToBeVisibleAsync();
            Assert.Empty(editor.Seen.TakeFailures());

            // Wherever it was used, the old password opens nothing any more.
            Assert.Equal(401, (await editor.CallAsync("GET", "user/current")).Status);
        }

        await using var again = await Editor.SignInAsync(browser, email: email, password: Password);
        var id = (await again.GetAsync("user/current")).GetProperty("id").GetString();
        await again.OpenAsync($"/section/user-management/workspace/user/edit/{id}");
        var avatar = again.Page.Locator("umb-user-workspace-avatar");
        var chooser = await again.Page.RunAndWaitForFileChooserAsync(() => again.UseAsync(avatar.Locator("uui-button").First));
        await chooser.SetFilesAsync(new FilePayload { Name = "mig.png", MimeType = "image/png", Buffer = MediaLibrary.Picture("chat.png") });
        await Assertions.Expect(avatar.Locator("form > uui-button")).ToHaveCountAsync(2);
        Assert.NotEqual(0, (await again.GetAsync("user/current")).GetProperty("avatarUrls").GetArrayLength());
        await Assertions.Expect(again.Page.Locator("umb-current-user-header-app umb-user-avatar img")).ToBeVisibleAsync();
        Assert.Empty(again.Seen.TakeFailures());
    }

    private static async Task OpenAsync(Editor editor, string action)
    {
        await editor.UseAsync(editor.Page.Locator("umb-current-user-header-app uui-button"));
        await editor.UseAsync(editor.Dialogs.Locator("umb-current-user-modal uui-button").Filter(new LocatorFilterOptions { HasText = action }).First);
    }

    private static async Task SignOutAsync(Editor editor)
    {
        await editor.Dialogs.Locator("umb-current-user-modal uui-button[color=danger]").ClickAsync();
        await Assertions.Expect(editor.Page.Locator("umb-backoffice-header-sections")).ToHaveCountAsync(0);
    }

    private async Task SignInAsync(string email, string password, string code)
    {
        await using var context = await browser.NewContextAsync(1440);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"http://headspace.localhost:{browser.Site.Address.Port}/umbraco");
        await page.Locator("input[name=username]").FillAsync(email);
        await page.Locator("input[name=password]").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("umb-mfa-page input").FillAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("umb-backoffice-header-sections uui-tab").First.WaitForAsync();
    }

    private async Task<(string Email, string Password)> UserAsync(string group = "Centerredaktør")
    {
        await using var administrator = await Editor.SignInAsync(browser);
        var groups = await administrator.GetAsync("user-group?take=100");
        var email = $"{Guid.NewGuid():N}@example.org";
        var password = $"adgangskode {Guid.NewGuid():N}";
        var id = await administrator.MakeAsync("user", new
        {
            id = Guid.NewGuid(),
            email,
            userName = email,
            name = "Ida",
            kind = "Default",
            userGroupIds = new[] { new { id = EditorActions.IdOf(groups, item => item.GetProperty("name").GetString() == group) } },
        });
        Assert.Equal(200, (await administrator.CallAsync("POST", $"user/{id}/change-password", new { newPassword = password })).Status);
        return (email, password);
    }
}
