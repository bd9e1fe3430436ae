using Headspace.Testing;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>What is decided about a page in dialogs of its own: where it is found, and who is told of it.</summary>
public sealed class PageDialogTests(Browser browser)
{
    [Fact]
    public async Task A_page_answers_on_the_host_that_it_is_given()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var (id, name) = await editor.CreatePageAsync("Kampagne", publish: true);
        var host = $"h{Guid.NewGuid():N}.localhost";
        await editor.OpenDocumentAsync(id);

        await editor.TakeAsync("Document.CultureAndHostnames");
        await editor.UseAsync(editor.Dialogs.Locator("uui-button-group uui-button[look=placeholder]").First);
        await editor.WriteAsync(editor.Dialogs.Locator(".hostname-wrapper > uui-input input"), host);
        await editor.ConfirmAsync();

        var domains = (await editor.GetAsync($"document/{id}/domains")).GetProperty("domains");
        Assert.Equal((host, "da-DK"), (domains[0].GetProperty("domainName").GetString(), domains[0].GetProperty("isoCode").GetString()));
        await editor.TakeAsync("Document.CultureAndHostnames");
        await Assertions.Expect(editor.Dialogs.Locator(".hostname-wrapper > uui-input input")).ToHaveValueAsync(host);
        using var answer = await browser.Site.GetAsync(host, "/");
        Assert.Contains($"<h1>{name}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(editor.Seen.TakeFailures());
    }

    [Fact]
    public async Task Who_wants_to_know_gets_a_mail_when_a_page_is_published()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var (id, name) = await editor.CreatePageAsync("Besked");
        await editor.OpenDocumentAsync(id);

        await editor.TakeAsync("Document.Notifications");
        await editor.UseAsync(editor.Dialogs.Locator("uui-toggle[id='Umb.Document.Publish']"));
        await editor.ConfirmAsync();
        await editor.TakeAsync("Document.Notifications");
        await Assertions.Expect(editor.Dialogs.Locator("uui-toggle[id='Umb.Document.Publish'] input")).ToBeCheckedAsync();
        await editor.ConfirmAsync();
        await editor.WriteAsync(editor.Property("lead").Locator("textarea"), "Nyt.");
        await editor.PublishAsync();

        var mail = await browser.Inbox.FindAsync(Administrator.Email, string.Empty, TestContext.Current.CancellationToken);
        Assert.Contains(name, mail.Subject, StringComparison.Ordinal);
        Assert.Empty(editor.Seen.TakeFailures());
    }
}
