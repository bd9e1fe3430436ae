using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Headspace.Testing;
using Umbraco.Cms.Core;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>Who has lost the authenticator app signs in with one of the codes that were shown when it was switched on.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class RecoveryCodeTests(ManagedSite managed)
{
    private const string Provider = "UmbracoAppAuthenticator";
    private const string Path = "user/current/2fa/" + Provider;

    [Fact]
    public async Task Switching_the_app_on_names_the_user_and_gives_codes_of_which_each_is_good_once()
    {
        var (browser, email, password) = await UserAsync();
        using var _ = browser;
        var secret = await EnableAsync(browser, email);
        var codes = await CodesAsync(browser, secret);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(10, await LeftAsync(browser));

        Assert.Equal(HttpStatusCode.OK, await SignInAsync(email, password, codes[0].ToLowerInvariant().Replace('-', ' ')));
        Assert.Equal(HttpStatusCode.BadRequest, await SignInAsync(email, password, codes[0]));
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(email, password, codes[1]));
        Assert.Equal(8, await LeftAsync(browser));
    }

    [Fact]
    public async Task Of_two_who_use_a_code_at_the_same_time_one_comes_in()
    {
        var (browser, email, password) = await UserAsync();
        using var _ = browser;
        var codes = await CodesAsync(browser, await EnableAsync(browser, email));
        var answers = await Task.WhenAll(SignInAsync(email, password, codes[0]), SignInAsync(email, password, codes[0]));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], answers.Order());
    }

    [Fact]
    public async Task New_codes_need_the_app_and_take_the_place_of_the_old()
    {
        var (browser, email, password) = await UserAsync();
        using var _ = browser;
        var secret = await EnableAsync(browser, email);
        var old = await CodesAsync(browser, secret);
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, Path + "/recovery-codes", new { code = "000000x" })).Status);
        Assert.Equal(10, await LeftAsync(browser));
        var codes = await CodesAsync(browser, secret);

        Assert.Equal(HttpStatusCode.BadRequest, await SignInAsync(email, password, old[0]));
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(email, password, codes[0]));
    }

    [Fact]
    public async Task Guessing_locks_the_user_out_and_then_no_code_is_good()
    {
        var (browser, email, password) = await UserAsync();
        using var _ = browser;
        var codes = await CodesAsync(browser, await EnableAsync(browser, email));
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 5; guess++)
        {
            answers.Add(await SignInAsync(email, password, $"AAAA-BBBB-CCCC-{guess}{guess}{guess}{guess}"));
        }

        Assert.Equal(HttpStatusCode.Forbidden, answers[^1]);
        Assert.Equal(HttpStatusCode.Forbidden, await SignInAsync(email, password, codes[0]));
    }

    [Fact]
    public async Task Codes_end_with_the_app_and_only_hashes_of_them_are_kept()
    {
        var (browser, email, _) = await UserAsync();
        using var __ = browser;
        var codes = await CodesAsync(browser, await EnableAsync(browser, email));
        var kept = managed.Site.Get<Umbraco.Cms.Core.Services.IKeyValueService>().FindByKeyPrefix("Headspace.TwoFactor.RecoveryCodes+")!;
        Assert.DoesNotContain(kept.Values, value => codes.Any(code => value!.Contains(code.Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal)));

        var id = (await browser.GetAsync("user/current"))["id"]!.GetValue<string>();
        await managed.Admin.ChangeAsync(HttpMethod.Delete, $"user/{id}/2fa/{Provider}");
        Assert.Equal(0, await LeftAsync(browser));
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, Path + "/recovery-codes", new { code = "123456" })).Status);
    }

    [Fact]
    public async Task The_key_comes_as_a_picture_for_an_app_on_another_device()
    {
        var (browser, _, _) = await UserAsync();
        using var __ = browser;
        const string prefix = "data:image/svg+xml;base64,";
        var address = (await browser.GetAsync(Path))["qrCodeSetupImageUrl"]!.GetValue<string>();
        Assert.StartsWith(prefix, address, StringComparison.Ordinal);

        // A QR code is a square of 17 + 4 × its version modules, with a margin of four on each side.
        var picture = XDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(address[prefix.Length..]))).Root!;
        var size = picture.Attribute("viewBox")!.Value.Split(' ').Select(int.Parse).ToArray();
        Assert.Equal(size[2], size[3]);
        Assert.Equal(0, (size[2] - 8 - 17) % 4);
        Assert.True(picture.Descendants().Attributes().Sum(attribute => attribute.Value.Length) > 500);
    }

    private async Task<(BackOffice Browser, string Email, string Password)> UserAsync()
    {
        var browser = await managed.SignedInAsAsync(Constants.Security.EditorGroupKey);
        var user = await browser.GetAsync("user/current");
        var password = $"En ny adgangskode {Guid.NewGuid():N}";
        await managed.Admin.ChangeAsync(HttpMethod.Post, $"user/{user["id"]}/change-password", new { newPassword = password });
        var email = user["email"]!.GetValue<string>();
        browser.Dispose();
        return (await managed.SignedInAsync(email, password), email, password);
    }

    private static async Task<string> EnableAsync(BackOffice browser, string email)
    {
        var setup = await browser.GetAsync(Path);
        Assert.Contains($":{Uri.EscapeDataString(email)}?", setup["address"]!.GetValue<string>(), StringComparison.Ordinal);
        var secret = setup["secret"]!.GetValue<string>();
        await browser.ChangeAsync(HttpMethod.Post, Path, new { secret, code = CodeNow(secret) });
        return secret;
    }

    private static async Task<string[]> CodesAsync(BackOffice browser, string secret)
    {
        using var response = await browser.SendAsync(HttpMethod.Post, Path + "/recovery-codes", new { code = CodeNow(secret) });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return [.. answer["codes"]!.AsArray().Select(code => code!.GetValue<string>())];
    }

    private static async Task<int> LeftAsync(BackOffice browser) => (await browser.GetAsync(Path + "/recovery-codes"))["left"]!.GetValue<int>();

    // The app's arithmetic, by its RFC.
    private static string CodeNow(string secret) =>
        AuthenticatorApp.CodeAt(Encoding.UTF8.GetBytes(secret), DateTimeOffset.UtcNow);

    private async Task<HttpStatusCode> SignInAsync(string email, string password, string code)
    {
        using var browser = new BackOffice(managed.Site);
        using var login = await browser.LoginAsync(email, password);
        if (login.StatusCode != HttpStatusCode.PaymentRequired)
        {
            return login.StatusCode;
        }

        using var verified = await browser.SendAsync(HttpMethod.Post, BackOffice.Security + "/verify-2fa", new { provider = Provider, code });
        return verified.StatusCode;
    }
}
