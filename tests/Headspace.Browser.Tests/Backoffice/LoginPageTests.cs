using System.Text.Json;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>The log-in page, with answers as the Management API gives them.</summary>
public sealed class LoginPageTests(Browser browser)
{
    private const string Login = "/security/back-office/login";

    private static readonly string[] methods = ["App", "Key"];

    [Theory]
    [InlineData("en-GB", 401, "Oops! We couldn't log you in. Please check your credentials and try again.")]
    [InlineData("en-GB", 403, "Your account has been locked out. Please try again later.")]
    [InlineData("da-DK", 401, "Vi kunne ikke logge dig ind. Se efter, om e-mail og adgangskode er skrevet rigtigt, og prøv igen.")]
    [InlineData("da-DK", 500, "Noget gik galt på serveren. Prøv igen om lidt.")]
    public async Task What_went_wrong_is_told_in_the_language_of_the_browser(string locale, int status, string message)
    {
        await using var context = await browser.NewContextAsync(390, locale);
        await AnswerAsync(context, Login, status, new { title = "No" });
        var page = await OpenAsync(context, "/umbraco/login");

        await FillAsync(page);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("umb-login-page .text-error")).ToHaveTextAsync(message);
        await Assertions.Expect(page.Locator("[name=password]")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/umbraco/section/media?page=2", "/umbraco/section/media?page=2")]
    [InlineData("https://evil.example/", "/umbraco")]
    [InlineData("//evil.example/", "/umbraco")]
    [InlineData("/\\evil.example/", "/umbraco")]
    [InlineData("javascript:alert(1)", "/umbraco")]
    [InlineData("", "/umbraco")]
    public async Task Signing_in_leads_to_where_one_was_going_if_that_is_here(string returnUrl, string expected)
    {
        await using var context = await browser.NewContextAsync(1440, "en-GB");
        await AnswerAsync(context, Login, 200, new { });
        var page = await OpenAsync(context, $"/umbraco/login?ReturnUrl={Uri.EscapeDataString(returnUrl)}");
        await page.RouteAsync(url => !url.Contains("/umbraco/login", StringComparison.Ordinal), route => route.Request.IsNavigationRequest
            ? route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "there" })
            : route.FallbackAsync());

        await FillAsync(page);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Login", Exact = true }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync($"http://headspace.localhost:{browser.Site.Address.Port}{expected}");
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_and_sent_with_the_method_that_was_chosen()
    {
        await using var context = await browser.NewContextAsync(390);
        await AnswerAsync(context, Login, 402, new { twoFactorLoginView = (string?)null, enabledTwoFactorProviderNames = methods });
        await AnswerAsync(context, "/security/back-office/verify-2fa", 400, new { title = "Invalid code" });
        var page = await OpenAsync(context, "/umbraco/login");
        await FillAsync(page);
        await page.Keyboard.PressAsync("Enter");

        await page.GetByLabel("Metode").SelectOptionAsync("Key");
        await page.GetByLabel("Kode").FillAsync("123 456");
        var request = await page.RunAndWaitForRequestAsync(() => page.Keyboard.PressAsync("Enter"), url => url.Url.EndsWith("/verify-2fa", StringComparison.Ordinal));

        Assert.Equal("""{"provider":"Key","code":"123456"}""", request.PostData);
        await Assertions.Expect(page.Locator("umb-mfa-page .text-error")).ToContainTextAsync("Koden passer ikke");
    }

    [Fact]
    public async Task A_forgotten_password_is_asked_for_without_telling_whether_the_user_exists()
    {
        await using var context = await browser.NewContextAsync(390, "en-GB");
        await AnswerAsync(context, "/server/configuration", 200, new { allowPasswordReset = true, allowLocalLogin = true });
        await AnswerAsync(context, "/security/forgot-password", 200, new { });
        var page = await OpenAsync(context, "/umbraco/login");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Forgotten password?" }).ClickAsync();
        await page.Locator("umb-reset-password-page [name=email]").FillAsync("anna@headspace.example");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("If the address belongs to a user");
    }

    [Theory]
    [InlineData("/umbraco/login?flow=reset-password&userId=u&resetCode=c", "umb-new-password-page", "/security/forgot-password", "reset", """{"user":{"id":"u"},"resetCode":"c","password":"correct horse 1"}""")]
    [InlineData("/umbraco/login?flow=invite-user&userId=u&inviteCode=c", "umb-invite-page", "/user/invite", "create-password", """{"user":{"id":"u"},"token":"c","password":"correct horse 1"}""")]
    public async Task A_new_password_is_held_against_the_rules_before_it_is_sent(string address, string element, string api, string operation, string sent)
    {
        await using var context = await browser.NewContextAsync(390);
        var rules = new { minimumPasswordLength = 10, requireNonLetterOrDigit = false, requireDigit = true, requireLowercase = false, requireUppercase = false };
        await AnswerAsync(context, $"{api}/verify", 200, new { passwordConfiguration = rules });
        await AnswerAsync(context, $"{api}/{operation}", 200, new { });
        var page = await OpenAsync(context, address);
        var password = page.Locator($"{element} [name=newPassword]");

        await password.FillAsync("correct horse");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#newPassword-error")).ToHaveTextAsync("Mindst ét tal.");
        await Assertions.Expect(password).ToBeFocusedAsync();

        await password.FillAsync("correct horse 1");
        await page.Locator("[name=confirmPassword]").FillAsync("correct horse 1");
        var request = await page.RunAndWaitForRequestAsync(() => page.Keyboard.PressAsync("Enter"), url => url.Url.EndsWith(operation, StringComparison.Ordinal));

        Assert.Equal(sent, request.PostData);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Din adgangskode er gemt");
    }

    [Fact]
    public async Task A_link_that_was_used_says_so()
    {
        await using var context = await browser.NewContextAsync(390);
        await AnswerAsync(context, "/security/forgot-password/verify", 400, new { title = "Invalid" });
        var page = await OpenAsync(context, "/umbraco/login?flow=reset-password&userId=u&resetCode=c");

        await Assertions.Expect(page.Locator("umb-new-password-page .text-error")).ToContainTextAsync("Linket virker ikke længere");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Bed om et nyt link" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/umbraco/login", 390)]
    [InlineData("/umbraco/login", 1440)]
    [InlineData("/umbraco/login?flow=reset-password", 390)]
    public async Task The_page_has_no_accessibility_fault_and_fits_its_window(string address, int width)
    {
        await using var context = await browser.NewContextAsync(width);
        await AnswerAsync(context, "/server/configuration", 200, new { allowPasswordReset = true, allowLocalLogin = true });
        var page = await OpenAsync(context, address);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".field-error:visible").First).ToBeVisibleAsync();

        Assert.Empty(await page.ViolationsAsync("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var response = await page.GotoAsync($"http://headspace.localhost:{browser.Site.Address.Port}{address}");
        Assert.Equal(200, response!.Status);
        await Assertions.Expect(page.Locator("umb-auth h1")).ToBeVisibleAsync();
        return page;
    }

    private static async Task FillAsync(IPage page)
    {
        await page.Locator("[name=username]").FillAsync("anna@headspace.example");
        await page.Locator("[name=password]").FillAsync("not this one");
    }

    private static Task AnswerAsync(IBrowserContext context, string path, int status, object answer) =>
        context.RouteAsync($"**/umbraco/management/api/v1{path}", route =>
            route.FulfillAsync(new RouteFulfillOptions { Status = status, ContentType = "application/json", Body = JsonSerializer.Serialize(answer) }));
}
