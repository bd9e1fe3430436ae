using System.Text;
using System.Text.RegularExpressions;
using Headspace.Cms.Security.TwoFactor;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Members;

/// <summary>A member with an authenticator app: the password alone opens nothing, and a code is good once.</summary>
public sealed partial class TwoFactorTests(ImportedSite imported) : IAsyncLifetime
{
    private const string Path = "/frivillige/";
    private const string Key = "5a1f0c0e-anna";

    private readonly ManualTime time = new(DateTimeOffset.UtcNow);
    private ProtectedSite? site;

    private Visitor Visitor => site!.Visitor;

    public async ValueTask InitializeAsync()
    {
        site = await ProtectedSite.StartAsync(imported, services => services.AddSingleton<TimeProvider>(time));
        await site.Site.Get<ITwoFactorLoginService>().SaveAsync(new TwoFactorLogin
        {
            UserOrMemberKey = site.Members.GetByUsername(ProtectedSite.Anna)!.Key,
            ProviderName = AuthenticatorTwoFactorProvider.Name,
            Secret = Key,
            Confirmed = true,
        });
    }

    public ValueTask DisposeAsync() => site!.DisposeAsync();

    [Fact]
    public async Task The_password_leads_to_the_code_and_only_the_code_to_the_page()
    {
        var (status, _, html) = await Visitor.SignInAsync(ProtectedSite.Anna, ProtectedSite.Password);
        Assert.Equal(200, status);
        Assert.Contains("<label for=\"code\">Engangskode</label>", html, StringComparison.Ordinal);
        Assert.Contains("autocomplete=\"one-time-code\"", html, StringComparison.Ordinal);
        Assert.False(Visitor.HasSession);
        Assert.DoesNotContain(ProtectedSite.Secret, await Visitor.ReadAsync(Path), StringComparison.Ordinal);

        var (codeStatus, location, _) = await GiveAsync(Code(), Pending(html));

        Assert.Equal((302, Path), (codeStatus, location));
        Assert.True(Visitor.HasSession);
        Assert.Contains(ProtectedSite.Secret, await Visitor.ReadAsync(Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_said_at_its_field_and_the_right_one_still_works()
    {
        var pending = await BeginAsync();

        var (status, _, html) = await GiveAsync(Wrong(), pending);
        Assert.Equal(200, status);
        Assert.Contains("id=\"code-error\">Koden er forkert", html, StringComparison.Ordinal);
        Assert.False(Visitor.HasSession);

        Assert.Equal(302, (await GiveAsync(Code().Insert(3, " "), Pending(html))).Status);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var code = Code();
        Assert.Equal(302, (await GiveAsync(code, await BeginAsync())).Status);
        await Visitor.PostAsync(Path, ("memberForm", "sign-out"));
        Assert.False(Visitor.HasSession);

        Assert.Equal(200, (await GiveAsync(code, await BeginAsync())).Status);
        Assert.False(Visitor.HasSession);

        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(302, (await GiveAsync(Code(), await BeginAsync())).Status);
    }

    [Fact]
    public async Task Who_takes_too_long_begins_again()
    {
        var pending = await BeginAsync();
        time.Advance(TimeSpan.FromMinutes(6));

        var (status, _, html) = await GiveAsync(Code(), pending);

        Assert.Equal(200, status);
        Assert.Contains("Siden har været åben for længe", html, StringComparison.Ordinal);
        Assert.Contains("autocomplete=\"current-password\"", html, StringComparison.Ordinal);
        Assert.False(Visitor.HasSession);
    }

    [Fact]
    public async Task A_code_from_long_ago_is_refused()
    {
        var old = Code();
        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(200, (await GiveAsync(old, await BeginAsync())).Status);
        Assert.False(Visitor.HasSession);
    }

    [Fact]
    public async Task A_code_without_the_password_is_worth_nothing()
    {
        var (status, _, html) = await GiveAsync(Code(), "CfDJ8-made-up");

        Assert.Equal(200, status);
        Assert.Contains("autocomplete=\"current-password\"", html, StringComparison.Ordinal);
        Assert.False(Visitor.HasSession);
    }

    [Fact]
    public async Task A_new_password_ends_what_is_pending()
    {
        var pending = await BeginAsync();
        var member = site!.Members.GetByUsername(ProtectedSite.Anna)!;
        member.SecurityStamp = Guid.NewGuid().ToString();
        site.Members.Save(member);

        Assert.Equal(200, (await GiveAsync(Code(), pending)).Status);
        Assert.False(Visitor.HasSession);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_member_out_however_often_the_password_is_right()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(200, (await GiveAsync(Wrong(), await BeginAsync())).Status);
        }

        Assert.True(site!.Members.GetByUsername(ProtectedSite.Anna)!.IsLockedOut);
        var (_, _, html) = await Visitor.SignInAsync(ProtectedSite.Anna, ProtectedSite.Password);
        Assert.DoesNotContain("one-time-code", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_code_does_not_open_a_lock()
    {
        var pending = await BeginAsync();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await GiveAsync(Wrong(), pending);
        }

        Assert.Equal(200, (await GiveAsync(Code(), pending)).Status);
        Assert.False(Visitor.HasSession);
    }

    [Fact]
    public async Task The_code_page_of_an_english_page_is_in_english()
    {
        var (_, _, html) = await Visitor.SignInAsync(ProtectedSite.Anna, ProtectedSite.Password, "/en/volunteers/");

        Assert.Contains("<label for=\"code\">One-time code</label>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Engangskode", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_second_factor_is_not_asked_for_one() =>
        Assert.Equal(302, (await Visitor.SignInAsync(ProtectedSite.Bo, ProtectedSite.Password)).Status);

    private async Task<string> BeginAsync() => Pending((await Visitor.SignInAsync(ProtectedSite.Anna, ProtectedSite.Password)).Page);

    private Task<(int Status, string? Location, string Page)> GiveAsync(string code, string pending) =>
        Visitor.PostAsync(Path, ("memberForm", "code"), ("code", code), ("pending", pending));

    private string Code() => TimeBasedCode.Compute(Encoding.UTF8.GetBytes(Key), TimeBasedCode.Step(time.GetUtcNow()));

    private string Wrong()
    {
        var key = Encoding.UTF8.GetBytes(Key);
        return Enumerable.Range(0, 10).Select(digit => $"00000{digit}").First(code => TimeBasedCode.StepOf(key, code, time.GetUtcNow()) is null);
    }

    private static string Pending(string html) => PendingField().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"pending\" value=\"([^\"]+)\"")]
    private static partial Regex PendingField();
}
