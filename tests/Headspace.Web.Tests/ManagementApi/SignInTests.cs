using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>Users sign in to the backoffice.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class SignInTests(ManagedSite managed)
{
    private static readonly Guid editors = Constants.Security.EditorGroupKey;

    [Fact]
    public async Task Codes_and_tokens_never_reach_a_script()
    {
        using var browser = new BackOffice(managed.Site);
        using var login = await browser.LoginAsync(ManagedSite.Email, ManagedSite.Password);
        Assert.Equal(HttpStatusCode.OK, login.StatusCode);

        using var authorized = await browser.AuthorizeAsync();
        var query = QueryHelpers.ParseQuery(authorized.Headers.Location!.Query);
        Assert.Equal("[redacted]", query["code"]);
        Assert.Equal("s-1", query["state"]);

        using var response = await browser.ExchangeAsync();
        var tokens = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("[redacted]", tokens["access_token"]!.GetValue<string>());
        Assert.Equal("[redacted]", tokens["refresh_token"]!.GetValue<string>());
        Assert.Equal("Bearer", tokens["token_type"]!.GetValue<string>());
        Assert.Equal(300, tokens["expires_in"]!.GetValue<int>());
        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["UMB_UCONTEXT", "umbAccessToken", "umbRefreshToken"], browser.Cookies.GetAllCookies().Select(cookie => cookie.Name).Order(StringComparer.Ordinal));
        Assert.Equal("17", (await browser.GetAsync("server/information"))["version"]!.GetValue<string>().Split('.')[0]);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        using var browser = new BackOffice(managed.Site);
        using var login = await browser.LoginAsync(ManagedSite.Email, ManagedSite.Password);
        using var authorized = await browser.AuthorizeAsync();
        var code = browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == "umbPkceCode").Value;
        using var first = await browser.ExchangeAsync();
        using var again = await browser.ExchangeAsync(code);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        using var asked = await browser.SendAsync(HttpMethod.Get, "server/information");
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
    }

    [Fact]
    public async Task A_code_without_its_verifier_is_worth_nothing()
    {
        using var browser = new BackOffice(managed.Site);
        using var login = await browser.LoginAsync(ManagedSite.Email, ManagedSite.Password);
        using var authorized = await browser.AuthorizeAsync();
        using var refused = await browser.TokenAsync(
            ("grant_type", "authorization_code"), ("code", "[redacted]"), ("redirect_uri", browser.Callback), ("code_verifier", "another"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("redirect_uri", "https://elsewhere.example.org/umbraco/oauth_complete")]
    [InlineData("client_id", "umbraco-member")]
    public async Task Nobody_is_sent_elsewhere(string name, string value)
    {
        using var browser = new BackOffice(managed.Site);
        using var login = await browser.LoginAsync(ManagedSite.Email, ManagedSite.Password);
        using var refused = await browser.AuthorizeAsync((name, value));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Null(refused.Headers.Location);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_login_page()
    {
        using var browser = new BackOffice(managed.Site);
        using var response = await browser.AuthorizeAsync();
        Assert.StartsWith("/umbraco/login?ReturnUrl=", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_that_were_tampered_with_are_worth_nothing()
    {
        using var browser = await managed.SignedInAsync(ManagedSite.Email, ManagedSite.Password);
        foreach (Cookie cookie in browser.Cookies.GetAllCookies())
        {
            cookie.Value = cookie.Value[..^4] + "AAAA";
        }

        using var asked = await browser.SendAsync(HttpMethod.Get, "server/information");
        using var refreshed = await browser.RefreshAsync();
        using var authorized = await browser.AuthorizeAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, refreshed.StatusCode);
        Assert.StartsWith("/umbraco/login", authorized.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_cannot_use_the_cookies()
    {
        using var browser = await managed.SignedInAsync(ManagedSite.Email, ManagedSite.Password);
        using var asked = await browser.SendAsync(HttpMethod.Get, "server/information", null, ("Origin", "https://elsewhere.example.org"));
        using var login = await browser.SendAsync(
            HttpMethod.Post, "security/back-office/login", new { username = ManagedSite.Email, password = ManagedSite.Password }, ("Origin", "https://elsewhere.example.org"));
        using var withoutHeader = await browser.SendAsync(HttpMethod.Get, "server/information", null, ("Authorization", string.Empty));

        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, login.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, withoutHeader.StatusCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_user_out_however_many_come_at_once()
    {
        using var somebody = await managed.SignedInAsAsync(editors);
        var email = (await somebody.GetAsync("user/current"))["email"]!.GetValue<string>();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            using var browser = new BackOffice(managed.Site);
            using var response = await browser.LoginAsync(email, $"wrong {number}");
            return response.StatusCode;
        }));

        Assert.Equal(4, answers.Count(status => status == HttpStatusCode.Unauthorized));
        Assert.Equal(4, answers.Count(status => status == HttpStatusCode.Forbidden));
        using var asked = await somebody.SendAsync(HttpMethod.Get, "user/current");
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
    }

    [Fact]
    public async Task A_refresh_token_gives_new_ones_and_revoking_it_ends_the_sign_in()
    {
        using var browser = await managed.SignedInAsync(ManagedSite.Email, ManagedSite.Password);
        using var refreshed = await browser.RefreshAsync();
        Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);

        using var revoked = await browser.PostFormAsync("revoke", ("client_id", "umbraco-back-office"), ("token", "[redacted]"), ("token_type_hint", "refresh_token"));
        using var asked = await browser.SendAsync(HttpMethod.Get, "server/information");
        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
    }

    [Fact]
    public async Task Signing_out_leaves_no_session()
    {
        using var browser = await managed.SignedInAsync(ManagedSite.Email, ManagedSite.Password);
        var target = new Uri(managed.Site.Address, "/umbraco/logout").AbsoluteUri;
        using var elsewhere = await browser.SendAsync(HttpMethod.Get, BackOffice.Security + "/signout?post_logout_redirect_uri=https://elsewhere.example.org/");
        using var signedOut = await browser.SendAsync(HttpMethod.Get, BackOffice.Security + "/signout?post_logout_redirect_uri=" + Uri.EscapeDataString(target));

        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
        Assert.Equal(target, signedOut.Headers.Location!.OriginalString);
        Assert.Empty(browser.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task A_user_who_is_disabled_is_out_at_once()
    {
        using var somebody = await managed.SignedInAsAsync(editors);
        var key = Guid.Parse((await somebody.GetAsync("user/current"))["id"]!.GetValue<string>());
        await using var scope = managed.Site.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<IUserService>();
        var user = await users.GetAsync(key);
        user!.IsApproved = false;
        users.Save(user);

        using var asked = await somebody.SendAsync(HttpMethod.Get, "user/current");
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
    }

    [Fact]
    public async Task A_program_signs_in_with_the_secret_of_its_user()
    {
        await using var scope = managed.Site.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<IUserService>();
        var email = $"{Guid.NewGuid():N}@example.org";
        var created = await users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = "Robot", Kind = UserKind.Api, UserGroupKeys = new HashSet<Guid> { editors } },
            approveUser: true);
        Assert.True(created.Success, created.Status.ToString());
        var robot = created.Result.CreatedUser!.Key;
        var id = $"umbraco-back-office-{Guid.NewGuid():N}";
        await managed.Admin.ChangeAsync(HttpMethod.Post, $"user/{robot}/client-credentials", new { clientId = id, clientSecret = "en hemmelighed" });

        using var program = new BackOffice(managed.Site);
        using var wrong = await program.PostFormAsync("token", ("grant_type", "client_credentials"), ("client_id", id), ("client_secret", "forkert"));
        using var right = await program.PostFormAsync("token", ("grant_type", "client_credentials"), ("client_id", id), ("client_secret", "en hemmelighed"));
        var token = JsonNode.Parse(await right.Content.ReadAsStringAsync())!["access_token"]!.GetValue<string>();
        using var asked = await program.SendAsync(HttpMethod.Get, "user/current", null, ("Authorization", "Bearer " + token));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal(robot.ToString(), JsonNode.Parse(await asked.Content.ReadAsStringAsync())!["id"]!.GetValue<string>());

        await managed.Admin.ChangeAsync(HttpMethod.Delete, $"user/{robot}/client-credentials/{id}");
        using var gone = await program.PostFormAsync("token", ("grant_type", "client_credentials"), ("client_id", id), ("client_secret", "en hemmelighed"));
        Assert.Equal(HttpStatusCode.Unauthorized, gone.StatusCode);
    }
}
