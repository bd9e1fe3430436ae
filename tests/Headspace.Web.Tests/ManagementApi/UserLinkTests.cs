using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Headspace.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>A forgotten password and an invitation, from the request over the mail to the sign-in.</summary>
public sealed class UserLinkTests(ImportedSite imported) : IAsyncLifetime
{
    private const string NewPassword = "Endnu en lang adgangskode 7";

    private MailServer? mail;
    private SiteInProcess? site;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        mail = await MailServer.StartAsync(Token);
        await StartAsync("02.00:00:00");
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        if (mail is not null)
        {
            await mail.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_the_link_of_a_mail_once()
    {
        using var browser = new BackOffice(site!);
        await browser.ChangeAsync(HttpMethod.Post, "security/forgot-password", new { email = ManagedSite.Email });
        var (id, code) = await LinkAsync("resetCode");
        var user = new { id };

        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "security/forgot-password/verify", new { user, resetCode = code + "x" })).Status);
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "security/forgot-password/verify", new { user = new { id = Guid.NewGuid() }, resetCode = code })).Status);
        Assert.Equal(200, (await browser.TryAsync(HttpMethod.Post, "security/forgot-password/verify", new { user, resetCode = code })).Status);
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "security/forgot-password/reset", new { user, resetCode = code, password = "kort" })).Status);
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "user/invite/create-password", new { user, token = code, password = NewPassword })).Status);
        Assert.Equal(204, (await browser.TryAsync(HttpMethod.Post, "security/forgot-password/reset", new { user, resetCode = code, password = NewPassword })).Status);

        using var old = await browser.LoginAsync(ManagedSite.Email, ManagedSite.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        await browser.SignInAsync(ManagedSite.Email, NewPassword);
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "security/forgot-password/verify", new { user, resetCode = code })).Status);
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "security/forgot-password/reset", new { user, resetCode = code, password = "Og en til, lang 8" })).Status);
    }

    [Fact]
    public async Task Who_is_no_user_is_answered_alike_and_gets_no_mail()
    {
        using var browser = new BackOffice(site!);
        await browser.ChangeAsync(HttpMethod.Post, "security/forgot-password", new { email = "ingen@example.org" });
        await browser.ChangeAsync(HttpMethod.Post, "security/forgot-password", new { email = ManagedSite.Email });
        Assert.Contains(ManagedSite.Email, SentMail.Parse(await mail!.NextMailAsync(Token)).To, StringComparison.Ordinal);
        Assert.Equal(0, mail.Waiting);
    }

    [Fact]
    public async Task A_link_that_is_too_old_is_refused()
    {
        await site!.DisposeAsync();
        await StartAsync("-00:00:01");
        using var browser = new BackOffice(site);
        await browser.ChangeAsync(HttpMethod.Post, "security/forgot-password", new { email = ManagedSite.Email });
        var (id, code) = await LinkAsync("resetCode");
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "security/forgot-password/verify", new { user = new { id }, resetCode = code })).Status);
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "security/forgot-password/reset", new { user = new { id }, resetCode = code, password = NewPassword })).Status);
    }

    [Fact]
    public async Task An_invited_user_chooses_a_password_and_signs_in_once_with_the_link()
    {
        const string email = "inviteret@example.org";
        using var admin = new BackOffice(site!);
        await admin.SignInAsync(ManagedSite.Email, ManagedSite.Password);
        await admin.CreateAsync("user/invite", new
        {
            email,
            userName = email,
            name = "Inviteret",
            userGroupIds = new[] { new { id = Constants.Security.EditorGroupKey } },
            message = "Velkommen i redaktionen",
        });
        var (id, token) = await LinkAsync("inviteCode");
        var user = new { id };
        using var browser = new BackOffice(site!);

        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "user/invite/verify", new { user, token = token + "x" })).Status);
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "security/forgot-password/reset", new { user, resetCode = token, password = NewPassword })).Status);
        Assert.Equal(200, (await browser.TryAsync(HttpMethod.Post, "user/invite/verify", new { user, token })).Status);
        Assert.Equal(200, (await browser.TryAsync(HttpMethod.Post, "user/invite/create-password", new { user, token, password = NewPassword })).Status);
        await browser.SignInAsync(email, NewPassword);
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "user/invite/verify", new { user, token })).Status);
        Assert.Equal(400, (await browser.TryAsync(HttpMethod.Post, "user/invite/create-password", new { user, token, password = "Og en til, lang 8" })).Status);
    }

    private async Task StartAsync(string expiry)
    {
        var folder = Administrator.AddTo(imported.CopyOfDatabase());
        folder.Environment["Umbraco__CMS__Global__Smtp__PickupDirectoryLocation"] = string.Empty;
        folder.Environment["Umbraco__CMS__Global__Smtp__Host"] = "127.0.0.1";
        folder.Environment["Umbraco__CMS__Global__Smtp__Port"] = mail!.Port.ToString(CultureInfo.InvariantCulture);
        folder.Environment["Umbraco__CMS__Global__Smtp__From"] = "redaktion@example.org";
        folder.Environment["Umbraco__CMS__Security__PasswordResetEmailExpiry"] = expiry;
        site = await SiteInProcess.StartAsync(folder);
    }

    private async Task<(Guid User, string Code)> LinkAsync(string name)
    {
        var text = WebUtility.HtmlDecode(SentMail.Parse(await mail!.NextMailAsync(Token)).Text);
        var query = QueryHelpers.ParseQuery(new Uri(Regex.Match(text, @"https?://[^\s""<]+/umbraco/login\?[^\s""<]+").Value).Query);
        return (Guid.Parse(query["userId"].ToString()), query[name].ToString());
    }
}
