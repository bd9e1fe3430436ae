using Headspace.Testing;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>Who is signed out while writing signs in again and goes on.</summary>
public sealed class TimeoutTests(Browser browser)
{
    [Fact]
    public async Task What_was_typed_is_there_after_a_new_sign_in()
    {
        await using var editor = await Editor.SignInAsync(browser);
        await editor.UnfoldAsync("headspace");
        await editor.UseAsync(editor.Page.Locator("umb-section-sidebar uui-menu-item[label='Bagom headspace'] #label-button"));
        var text = $"Skrevet før {Guid.NewGuid():N}";
        await editor.WriteAsync(editor.Property("lead").Locator("textarea"), text);

        await editor.Page.Context.ClearCookiesAsync();
        await editor.UseAsync(editor.Button("Gem", editor.Document.Locator("umb-workspace-action")));
        if (await editor.Dialogs.Locator("umb-document-save-modal").CountAsync() > 0)
        {
            await editor.UseAsync(editor.Button("Gem", editor.Dialogs));
        }

        var again = await editor.Page.RunAndWaitForPopupAsync(() => editor.Page.Locator("umb-app-auth-modal uui-button").First.ClickAsync());
        await again.Locator("input[name=username]").FillAsync(Administrator.Email);
        await again.Locator("input[name=password]").FillAsync(Administrator.Password);
        await again.Keyboard.PressAsync("Enter");
        await Assertions.Expect(editor.Page.Locator("umb-app-auth-modal")).Not.ToBeVisibleAsync();

        await Assertions.Expect(editor.Property("lead").Locator("textarea")).ToHaveValueAsync(text);
        await editor.PublishAsync();
        var page = await editor.VisitAsync("/bagom-headspace/");
        await Assertions.Expect(page.Locator(".lead")).ToHaveTextAsync(text);
    }
}
