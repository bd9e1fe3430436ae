using System.Net;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Members;

/// <summary>Protected pages: who may see them sees them, everybody else a way in or a friendly no.</summary>
public sealed partial class MemberTests(ImportedSite imported) : IAsyncLifetime
{
    private const string Password = ProtectedSite.Password;
    private const string Secret = ProtectedSite.Secret;

    private ProtectedSite? protectedSite;

    private SiteInProcess Site => protectedSite!.Site;

    private Visitor Visitor => protectedSite!.Visitor;

    private IMemberService Members => protectedSite!.Members;

    public async ValueTask InitializeAsync() => protectedSite = await ProtectedSite.StartAsync(imported);

    public ValueTask DisposeAsync() => protectedSite!.DisposeAsync();

    [Theory]
    [InlineData("/frivillige/")]
    [InlineData("/frivillige/vagtplan/")]
    public async Task A_visitor_is_asked_to_sign_in_at_the_address_of_the_protected_page_and_nothing_is_kept(string path)
    {
        using var response = await Visitor.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Du skal logge ind", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, html, StringComparison.Ordinal);
        Assert.DoesNotContain("Mandag til fredag", html, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.Null(Site.Get<Cms.Website.OutputCache.OutputCacheStore>().Find($"http://{Editor.Host}:{Site.Address.Port}{path}"));
    }

    [Fact]
    public async Task Who_signs_in_comes_to_the_page_and_can_leave_again()
    {
        var (status, location, _) = await Visitor.SignInAsync("anna@example.org", Password);
        Assert.Equal((302, "/frivillige/"), (status, location));

        using (var response = await Visitor.GetAsync("/frivillige/"))
        {
            Assert.Contains(Secret, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.True(response.Headers.CacheControl is { Private: true, NoStore: true });
        }

        Assert.DoesNotContain(Secret, (await Site.AskAsync(Editor.Host, "/frivillige/")).Page, StringComparison.Ordinal);

        Assert.Equal(302, (await Visitor.PostAsync("/frivillige/", ("memberForm", "sign-out"))).Status);
        Assert.DoesNotContain(Secret, await Visitor.ReadAsync("/frivillige/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_the_same_in_capitals() =>
        Assert.Equal(302, (await Visitor.SignInAsync(" Anna@Example.ORG ", Password)).Status);

    [Fact]
    public async Task A_member_without_the_right_sees_the_page_that_says_so()
    {
        Assert.Equal(302, (await Visitor.SignInAsync("bo@example.org", Password)).Status);

        var html = await Visitor.ReadAsync("/frivillige/");

        Assert.Contains("Du har ikke adgang her", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, html, StringComparison.Ordinal);
        Assert.Contains("Log ud", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer()
    {
        var unknown = await Visitor.SignInAsync("ingen@example.org", Password);
        var wrong = await Visitor.SignInAsync("anna@example.org", "forkert");

        Assert.Equal((200, 200), (unknown.Status, wrong.Status));
        Assert.Contains("Brugernavn eller adgangskode er forkert.", unknown.Page, StringComparison.Ordinal);
        Assert.Contains("Brugernavn eller adgangskode er forkert.", wrong.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"anna@example.org\"", wrong.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("forkert\"", wrong.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var (_, _, html) = await Visitor.SignInAsync(string.Empty, string.Empty);

        Assert.Contains("id=\"username-error\">Skriv dit brugernavn", html, StringComparison.Ordinal);
        Assert.Contains("id=\"password-error\">Skriv din adgangskode", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_member_out_even_with_the_right_one()
    {
        await LockOutAsync("anna@example.org");

        Assert.Equal(200, (await Visitor.SignInAsync("anna@example.org", Password)).Status);
        Assert.True(Members.GetByUsername("anna@example.org")!.IsLockedOut);
        Assert.False(Visitor.HasSession);
    }

    [Fact]
    public async Task Nobody_learns_from_the_lock_who_is_a_member()
    {
        await LockOutAsync("anna@example.org");
        await LockOutAsync("ingen@example.org");

        var known = (await Visitor.SignInAsync("anna@example.org", "forkert")).Page;
        var unknown = (await Visitor.SignInAsync("ingen@example.org", "forkert")).Page;

        Assert.Contains("lukker vi for en tid", known, StringComparison.Ordinal);
        Assert.Equal(WithoutToken(known).Replace("anna@", "ingen@", StringComparison.Ordinal), WithoutToken(unknown));
    }

    [Fact]
    public async Task The_form_of_an_english_page_speaks_english_throughout()
    {
        var form = await Visitor.ReadAsync("/en/volunteers/");
        var (_, _, missing) = await Visitor.SignInAsync(string.Empty, string.Empty, "/en/volunteers/");
        var (_, _, wrong) = await Visitor.SignInAsync("anna@example.org", "forkert", "/en/volunteers/");
        await Visitor.SignInAsync("anna@example.org", Password, "/en/volunteers/");
        var inside = await Visitor.ReadAsync("/en/welcome/");

        Assert.Contains("You need to sign in", form, StringComparison.Ordinal);
        Assert.Contains("Username or e-mail</label>", form, StringComparison.Ordinal);
        Assert.Contains("Remember me on this device", form, StringComparison.Ordinal);
        Assert.Contains("id=\"username-error\">Enter your username", missing, StringComparison.Ordinal);
        Assert.Contains("id=\"password-error\">Enter your password", missing, StringComparison.Ordinal);
        Assert.Contains("The username or the password is wrong.", wrong, StringComparison.Ordinal);
        Assert.Contains("You are signed in as", inside, StringComparison.Ordinal);
        Assert.All([form, missing, wrong, inside], page => Assert.All(
            ["Log ind", "Log ud", "Adgangskode", "Husk mig", "forkert", "Member."],
            danish => Assert.DoesNotContain(danish, page.Replace("value=\"forkert", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_member_who_is_no_longer_approved_is_out_at_once()
    {
        await Visitor.SignInAsync("anna@example.org", Password);
        Assert.Contains(Secret, await Visitor.ReadAsync("/frivillige/"), StringComparison.Ordinal);

        var member = Members.GetByUsername("anna@example.org")!;
        member.IsApproved = false;
        Members.Save(member);

        Assert.DoesNotContain(Secret, await Visitor.ReadAsync("/frivillige/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task A_return_address_elsewhere_is_not_followed(string returnUrl)
    {
        var (status, location, _) = await Visitor.PostAsync(
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
        using var response = await Visitor.PostAsync("/frivillige/", content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(Secret, await Visitor.ReadAsync("/frivillige/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_pages_give_no_cookie_and_hold_no_form()
    {
        using var response = await Visitor.GetAsync("/privatliv/");

        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("memberForm", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_page_is_in_no_sitemap()
    {
        var sitemap = (await Site.AskAsync(Editor.Host, "/sitemap.xml")).Page;

        Assert.DoesNotContain("/frivillige/", sitemap, StringComparison.Ordinal);
        Assert.Contains("/privatliv/", sitemap, StringComparison.Ordinal);
    }

    private async Task LockOutAsync(string username)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await Visitor.SignInAsync(username, "forkert");
        }
    }

    private static string WithoutToken(string page) => Token().Replace(page, string.Empty);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]+\"")]
    private static partial Regex Token();
}
