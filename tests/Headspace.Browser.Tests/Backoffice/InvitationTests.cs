using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>A colleague is invited, with the mouse and then with the keyboard alone, to look after one centre.</summary>
public sealed partial class InvitationTests(Browser browser)
{
    private const string Password = "en helt ny adgangskode";

    [Theory]
    [InlineData(false, "headspace Aalborg")]
    [InlineData(true, "headspace Ballerup")]
    public async Task Who_is_invited_to_one_centre_can_change_nothing_else(bool keyboard, string centre)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await using (var administrator = await Editor.SignInAsync(browser, keyboard))
        {
            await InviteAsync(administrator, email, centre);
            Assert.Empty(administrator.Seen.TakeFailures());
        }

        await AcceptAsync(email);
        await using var colleague = await Editor.SignInAsync(browser, keyboard, email, Password);
        var tree = colleague.Page.Locator("umb-section-sidebar uui-menu-item");
        await colleague.UnfoldAsync("headspace");
        await colleague.UnfoldAsync("Find et center");
        Assert.Equal(["headspace", "Find et center", centre], await tree.EvaluateAllAsync<string[]>("items => items.map(item => item.label)"));
        await colleague.UseAsync(tree.And(colleague.Page.Locator($"[label='{centre}']")).Locator("#label-button"));
        await colleague.WriteAsync(colleague.Property("lead").Locator("textarea"), "Kom ind, når døren står åben.");
        await colleague.PublishAsync();
        var page = await colleague.VisitAsync($"/centre/{centre["headspace ".Length..].ToLowerInvariant()}/");
        await Assertions.Expect(page.Locator(".lead")).ToHaveTextAsync("Kom ind, når døren står åben.");
        Assert.Empty(colleague.Seen.TakeFailures());

        await NothingElseAsync(colleague, centre);
    }

    private static async Task InviteAsync(Editor administrator, string email, string centre)
    {
        await administrator.OpenAsync("/section/user-management");
        await administrator.UseAsync(administrator.Button("Invitér"));
        var invitation = administrator.Page.Locator("headspace-invite-user-modal");
        await administrator.WriteAsync(invitation.Locator("uui-input").Nth(0), "Ida");
        await administrator.WriteAsync(invitation.Locator("uui-input").Nth(1), email);
        await administrator.UseAsync(invitation.Locator("uui-checkbox[label='Centerredaktør']"), "Space");
        await administrator.UseAsync(administrator.Button("Send invitationen", invitation));

        await administrator.UseAsync(administrator.Button("Vælg", administrator.Page.Locator("umb-input-document")));
        await administrator.UnfoldAsync("headspace", administrator.Dialogs);
        await administrator.UnfoldAsync("Find et center", administrator.Dialogs);
        await administrator.UseAsync(administrator.Dialogs.Locator($"uui-menu-item[label='{centre}'] #label-button"));
        await administrator.UseAsync(Choose(administrator));
        await administrator.UseAsync(administrator.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Gem", Exact = true }));
    }

    private static ILocator Choose(Editor editor) => editor.Dialogs.Locator("uui-modal-sidebar").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Vælg", Exact = true });

    private async Task AcceptAsync(string email)
    {
        var mail = await browser.Inbox.FindAsync(email, string.Empty, TestContext.Current.CancellationToken);
        await using var context = await browser.NewContextAsync(390);
        var page = await context.NewPageAsync();
        await page.GotoAsync(WebUtility.HtmlDecode(Link().Match(mail.Text).Value));
        await page.Locator("[name=newPassword]").FillAsync(Password);
        await page.Locator("[name=confirmPassword]").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Din adgangskode er gemt");
    }

    private static async Task NothingElseAsync(Editor colleague, string centre)
    {
        var root = (await colleague.GetAsync("tree/document/root?take=100")).GetProperty("items").EnumerateArray().Single();
        Assert.True(root.GetProperty("noAccess").GetBoolean());
        var home = root.GetProperty("id").GetString()!;
        await colleague.OpenDocumentAsync(home);
        await Assertions.Expect(colleague.Button("Gem og udgiv", colleague.Document)).Not.ToBeVisibleAsync();

        foreach (var (method, path, body) in new (string, string, object?)[]
        {
            ("GET", $"document/{home}", null),
            ("PUT", $"document/{home}", new { values = Array.Empty<object>(), variants = Array.Empty<object>() }),
            ("PUT", $"document/{home}/publish", new { publishSchedules = new[] { new { culture = "da-DK" } } }),
            ("PUT", $"document/{home}/unpublish", new { cultures = new[] { "da-DK" } }),
            ("PUT", $"document/{home}/move-to-recycle-bin", null),
            ("PUT", $"document/{home}/domains", new { domains = Array.Empty<object>() }),
            ("POST", "user/invite", new { email = "x@example.org", userName = "x@example.org", name = "X", userGroupIds = Array.Empty<object>() }),
            ("GET", "user", null),
            ("GET", "dictionary", null),
        })
        {
            Assert.Equal((path, 403), (path, (await colleague.CallAsync(method, path, body)).Status));
        }
    }

    [GeneratedRegex(@"https?://[^\s""<>]+/umbraco/login\?[^\s""<>]+")]
    private static partial Regex Link();
}
