using System.Net;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests;

/// <summary>Protected pages: who may see them sees them, everybody else a way in or a friendly no.</summary>
public sealed partial class MemberTests(ImportedSite imported) : IAsyncLifetime
{
    private const string Password = "en lang adgangskode";
    private const string Secret = "Kun for frivillige";

    private SiteInProcess? site;
    private HttpClient? visitor;
    private IContent? page;

    private IMemberService Members => site!.Get<IMemberService>();

    public async ValueTask InitializeAsync()
    {
        var folder = imported.CopyOfDatabase();
        folder.Environment["Umbraco__CMS__Security__MemberPassword__MaxFailedAccessAttemptsBeforeLockout"] = "3";
        site = await SiteInProcess.StartAsync(folder);
        visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var editor = new Editor(site);
        page = editor.Create("Frivillige", editor.Root(), values: ("title", Secret));
        editor.Create("Vagtplan", page, values: ("title", "Mandag til fredag"));
        var signIn = editor.Create("Velkommen", editor.Root(), values: ("title", "Du skal logge ind"));
        var noAccess = editor.Create("Ingen adgang", editor.Root(), values: ("title", "Du har ikke adgang her"));
        Assert.Equal(200, (await site.AskAsync(Editor.Host, "/frivillige/")).Status);

        var group = new MemberGroup { Name = "frivillige" };
        await site.Get<IMemberGroupService>().CreateAsync(group);
        CreateMember("anna@example.org", "Anna", "frivillige");
        CreateMember("bo@example.org", "Bo", null);
        var entry = new PublicAccessEntry(page, signIn, noAccess, []);
        entry.AddRule("frivillige", Constants.Conventions.PublicAccess.MemberRoleRuleType);
        Assert.True(site.Get<IPublicAccessService>().Save(entry).Success);
    }

    public ValueTask DisposeAsync()
    {
        visitor!.Dispose();
        return site!.DisposeAsync();
    }

    [Theory]
    [InlineData("/frivillige/")]
    [InlineData("/frivillige/vagtplan/")]
    public async Task A_visitor_is_asked_to_sign_in_at_the_address_of_the_protected_page_and_nothing_is_kept(string path)
    {
        using var response = await GetAsync(path);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Du skal logge ind", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, html, StringComparison.Ordinal);
        Assert.DoesNotContain("Mandag til fredag", html, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.Null(site!.Get<Cms.Website.OutputCache.OutputCacheStore>().Find($"http://{Editor.Host}:{site.Address.Port}{path}"));
    }

    [Fact]
    public async Task Who_signs_in_comes_to_the_page_and_can_leave_again()
    {
        var (status, location, _) = await SignInAsync("anna@example.org", Password);
        Assert.Equal((302, "/frivillige/"), (status, location));

        using (var response = await GetAsync("/frivillige/"))
        {
            Assert.Contains(Secret, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.True(response.Headers.CacheControl is { Private: true, NoStore: true });
        }

        Assert.DoesNotContain(Secret, (await site!.AskAsync(Editor.Host, "/frivillige/")).Page, StringComparison.Ordinal);

        Assert.Equal(302, (await PostAsync("/frivillige/", ("memberForm", "sign-out"))).Status);
        Assert.DoesNotContain(Secret, await ReadAsync("/frivillige/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_the_same_in_capitals() =>
        Assert.Equal(302, (await SignInAsync(" Anna@Example.ORG ", Password)).Status);

    [Fact]
    public async Task A_member_without_the_right_sees_the_page_that_says_so()
    {
        Assert.Equal(302, (await SignInAsync("bo@example.org", Password)).Status);

        var html = await ReadAsync("/frivillige/");

        Assert.Contains("Du har ikke adgang her", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, html, StringComparison.Ordinal);
        Assert.Contains("Log ud", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer()
    {
        var unknown = await SignInAsync("ingen@example.org", Password);
        var wrong = await SignInAsync("anna@example.org", "forkert");

        Assert.Equal((200, 200), (unknown.Status, wrong.Status));
        Assert.Contains("Brugernavn eller adgangskode er forkert.", unknown.Page, StringComparison.Ordinal);
        Assert.Contains("Brugernavn eller adgangskode er forkert.", wrong.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"anna@example.org\"", wrong.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("forkert\"", wrong.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var (_, _, html) = await SignInAsync(string.Empty, string.Empty);

        Assert.Contains("id=\"username-error\">Skriv dit brugernavn", html, StringComparison.Ordinal);
        Assert.Contains("id=\"password-error\">Skriv din adgangskode", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_member_out_even_with_the_right_one()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await SignInAsync("anna@example.org", "forkert");
        }

        var (status, _, html) = await SignInAsync("anna@example.org", Password);

        Assert.Equal(200, status);
        Assert.Contains("kontoen er låst", html, StringComparison.Ordinal);
        Assert.True(Members.GetByUsername("anna@example.org")!.IsLockedOut);
    }

    [Fact]
    public async Task A_member_who_is_no_longer_approved_is_out_at_once()
    {
        await SignInAsync("anna@example.org", Password);
        Assert.Contains(Secret, await ReadAsync("/frivillige/"), StringComparison.Ordinal);

        var member = Members.GetByUsername("anna@example.org")!;
        member.IsApproved = false;
        Members.Save(member);

        Assert.DoesNotContain(Secret, await ReadAsync("/frivillige/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task A_return_address_elsewhere_is_not_followed(string returnUrl)
    {
        var (status, location, _) = await PostAsync(
            "/frivillige/", ("memberForm", "sign-in"), ("username", "anna@example.org"), ("password", Password), ("returnUrl", returnUrl));

        Assert.Equal((302, "/frivillige/"), (status, location));
    }

    [Fact]
    public async Task A_form_that_is_not_ours_signs_nobody_in()
    {
        using var content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("memberForm", "sign-in"), KeyValuePair.Create("username", "anna@example.org"), KeyValuePair.Create("password", Password),
        ]);
        using var request = Request(HttpMethod.Post, "/frivillige/", content);
        using var response = await visitor!.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(Secret, await ReadAsync("/frivillige/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_pages_give_no_cookie_and_hold_no_form()
    {
        using var response = await GetAsync("/privatliv/");

        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("memberForm", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_page_is_in_no_sitemap()
    {
        var sitemap = (await site!.AskAsync(Editor.Host, "/sitemap.xml")).Page;

        Assert.DoesNotContain("/frivillige/", sitemap, StringComparison.Ordinal);
        Assert.Contains("/privatliv/", sitemap, StringComparison.Ordinal);
    }

    private void CreateMember(string email, string name, string? group)
    {
        var member = Members.CreateMemberWithIdentity(email, email, name, "Member", isApproved: true);
        member.RawPasswordValue = site!.Get<IPasswordHasher>().HashPassword(Password);
        Members.Save(member);
        if (group is not null)
        {
            Members.AssignRole(member.Id, group);
        }
    }

    private Task<(int Status, string? Location, string Page)> SignInAsync(string username, string password) =>
        PostAsync("/frivillige/", ("memberForm", "sign-in"), ("username", username), ("password", password));

    private async Task<(int Status, string? Location, string Page)> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await ReadAsync(path)).Groups[1].Value;
        using var content = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var request = Request(HttpMethod.Post, path, content);
        using var response = await visitor!.SendAsync(request);
        return ((int)response.StatusCode, response.Headers.Location?.OriginalString, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    private async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var request = Request(HttpMethod.Get, path);
        return await visitor!.SendAsync(request);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, new Uri(site!.Address, path)) { Content = content };
        request.Headers.Host = $"{Editor.Host}:{site.Address.Port}";
        return request;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
