using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Headspace.Cms.Media.Tests.AzureBlob;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Headspace.Web.Tests.Members;

/// <summary>Members sign in on the site, and front ends elsewhere get tokens.</summary>
public sealed class MemberTokenTests(ImportedSite imported)
{
    private const string Base = "/umbraco/delivery/api/v1/security/member";
    private const string Callback = "https://app.example.org/callback";
    private const string Verifier = "a-verifier-that-is-long-enough-for-the-rfc-7636";
    private const string Secret = "en hemmelighed";

    private static readonly (string, string)[] allowed =
    [
        ("Umbraco__CMS__DeliveryApi__Enabled", "true"),
        ("Umbraco__CMS__DeliveryApi__MemberAuthorization__AuthorizationCodeFlow__Enabled", "true"),
        ("Umbraco__CMS__DeliveryApi__MemberAuthorization__AuthorizationCodeFlow__LoginRedirectUrls__0", Callback),
        ("Umbraco__CMS__DeliveryApi__MemberAuthorization__AuthorizationCodeFlow__LogoutRedirectUrls__0", "https://app.example.org/"),
        ("Umbraco__CMS__DeliveryApi__MemberAuthorization__ClientCredentialsFlow__Enabled", "true"),
        ("Umbraco__CMS__DeliveryApi__MemberAuthorization__ClientCredentialsFlow__AssociatedMembers__0__UserName", ProtectedSite.Anna),
        ("Umbraco__CMS__DeliveryApi__MemberAuthorization__ClientCredentialsFlow__AssociatedMembers__0__ClientId", "robot"),
        ("Umbraco__CMS__DeliveryApi__MemberAuthorization__ClientCredentialsFlow__AssociatedMembers__0__ClientSecret", Secret),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    [Fact]
    public async Task A_member_who_is_signed_in_gives_a_front_end_tokens()
    {
        await using var site = await StartAsync();
        var tokens = await ExchangeAsync(site, await CodeAsync(site, "openid offline_access"));

        var claims = await ClaimsAsync(site, tokens);
        Assert.Equal(ProtectedSite.Anna, claims!["email"]!.GetValue<string>());
        Assert.Equal("Anna", claims["name"]!.GetValue<string>());
        Assert.Equal(["frivillige"], claims["role"]!.AsArray().Select(role => role!.GetValue<string>()));
        Assert.Equal(3600, tokens["expires_in"]!.GetValue<int>());

        var keys = new JsonWebKeySet(await site.Visitor.ReadAsync("/.well-known/jwks"));
        var checkedToken = await new JsonWebTokenHandler().ValidateTokenAsync(tokens["id_token"]!.GetValue<string>(), new TokenValidationParameters
        {
            ValidAudience = "umbraco-member",
            ValidIssuer = Described(await site.Visitor.ReadAsync("/.well-known/openid-configuration"))["issuer"]!.GetValue<string>(),
            IssuerSigningKeys = keys.Keys,
        });
        Assert.True(checkedToken.IsValid, checkedToken.Exception?.Message);
        Assert.Equal(claims["sub"]!.GetValue<string>(), checkedToken.Claims["sub"]);
        Assert.Equal("n-1", checkedToken.Claims["nonce"]);
    }

    [Fact]
    public async Task No_token_stands_in_the_database()
    {
        await using var site = await StartAsync();
        var tokens = await ExchangeAsync(site, await CodeAsync(site, "offline_access"));

        using var connection = new SqliteConnection($"Data Source={site.Site.Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(Id || ReferenceId || Payload) FROM umbracoOpenIddictTokens";
        var kept = (string)command.ExecuteScalar()!;

        Assert.DoesNotContain(Access(tokens), kept, StringComparison.Ordinal);
        Assert.DoesNotContain(tokens["refresh_token"]!.GetValue<string>(), kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_token_is_good_once_and_a_moment_longer()
    {
        var time = new SteppedTime();
        await using var site = await StartAsync(services => services.AddSingleton<TimeProvider>(time));
        var first = await ExchangeAsync(site, await CodeAsync(site, "offline_access"));

        var second = await RefreshAsync(site, first);
        Assert.NotNull(await ClaimsAsync(site, second));
        Assert.Equal(HttpStatusCode.OK, (await AskForRefreshAsync(site, first)).StatusCode);
        time.Step(TimeSpan.FromMinutes(1));
        var stolen = await AskForRefreshAsync(site, first);

        Assert.Equal(HttpStatusCode.BadRequest, stolen.StatusCode);
        Assert.Null(await ClaimsAsync(site, second));
        Assert.Equal(HttpStatusCode.BadRequest, (await AskForRefreshAsync(site, second)).StatusCode);
    }

    [Fact]
    public async Task A_token_ends_after_an_hour()
    {
        var time = new SteppedTime();
        await using var site = await StartAsync(services => services.AddSingleton<TimeProvider>(time));
        var tokens = await ExchangeAsync(site, await CodeAsync(site, string.Empty));
        Assert.Null(tokens["refresh_token"]);

        time.Step(TimeSpan.FromMinutes(59));
        Assert.NotNull(await ClaimsAsync(site, tokens));
        time.Step(TimeSpan.FromMinutes(2));
        Assert.Null(await ClaimsAsync(site, tokens));
    }

    [Fact]
    public async Task A_code_that_comes_twice_ends_what_it_was_exchanged_for()
    {
        await using var site = await StartAsync();
        var code = await CodeAsync(site, "offline_access");
        var tokens = await ExchangeAsync(site, code);

        using var again = await PostAsync(site, "token", Exchange(code));

        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Null(await ClaimsAsync(site, tokens));
        Assert.Equal(HttpStatusCode.BadRequest, (await AskForRefreshAsync(site, tokens)).StatusCode);
    }

    [Theory]
    [InlineData("code_verifier", "another-verifier-that-is-long-enough-for-the-rfc")]
    [InlineData("code_verifier", null)]
    [InlineData("redirect_uri", "https://app.example.org/")]
    [InlineData("code", "nothing")]
    [InlineData("code", null)]
    [InlineData("client_id", "umbraco-member-robot")]
    [InlineData("client_id", "somebody")]
    [InlineData("client_id", null)]
    [InlineData("grant_type", "password")]
    [InlineData("grant_type", "client_credentials")]
    [InlineData("grant_type", null)]
    public async Task A_code_is_exchanged_for_its_own_client_alone(string name, string? value)
    {
        await using var site = await StartAsync();
        var form = Exchange(await CodeAsync(site, string.Empty));
        form[name] = value!;

        using var answer = await PostAsync(site, "token", form);

        Assert.Equal(name == "client_id" ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!["error"]);
    }

    [Theory]
    [InlineData("client_id", "somebody", null)]
    [InlineData("client_id", "umbraco-member-robot", null)]
    [InlineData("redirect_uri", "https://evil.example.org/callback", null)]
    [InlineData("redirect_uri", Callback + "/more", null)]
    [InlineData("redirect_uri", null, null)]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("scope", "everything", "invalid_scope")]
    public async Task A_front_end_that_asks_wrongly_gets_no_code(string name, string? value, string? error)
    {
        await using var site = await StartAsync();
        await site.Visitor.SignInAsync(ProtectedSite.Anna, ProtectedSite.Password);
        var query = Authorization(string.Empty);
        query[name] = value;

        using var answer = await site.Visitor.GetAsync(QueryHelpers.AddQueryString($"{Base}/authorize", query));

        Assert.Equal(error is null ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("code=", answer.Headers.Location?.Query ?? string.Empty, StringComparison.Ordinal);
        if (error is not null)
        {
            Assert.StartsWith($"{Callback}?error={error}&", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
            Assert.Contains("state=s-1", answer.Headers.Location.Query, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_unless_the_front_end_only_wonders()
    {
        await using var site = await StartAsync();
        var query = Authorization(string.Empty);

        using var asked = await site.Visitor.GetAsync(QueryHelpers.AddQueryString($"{Base}/authorize", query));
        query["prompt"] = "none";
        using var wondered = await site.Visitor.GetAsync(QueryHelpers.AddQueryString($"{Base}/authorize", query));

        Assert.Equal("/Account/Login", asked.Headers.Location!.AbsolutePath);
        Assert.Contains("ReturnUrl=", asked.Headers.Location.Query, StringComparison.Ordinal);
        Assert.StartsWith($"{Callback}?error=login_required", wondered.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_with_a_secret_acts_as_its_member()
    {
        await using var site = await StartAsync();
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "umbraco-member-robot", ["client_secret"] = Secret };

        using var right = await PostAsync(site, "token", form);
        form["client_secret"] = "en anden";
        using var wrong = await PostAsync(site, "token", form);
        form.Remove("client_secret");
        using var none = await PostAsync(site, "token", form);

        Assert.Equal(ProtectedSite.Anna, (await ClaimsAsync(site, (await right.Content.ReadFromJsonAsync<JsonObject>(Token))!))!["email"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, none.StatusCode);
    }

    [Theory]
    [InlineData("role")]
    [InlineData("name")]
    [InlineData("locked")]
    [InlineData("deleted")]
    public async Task What_changes_about_a_member_takes_the_tokens_back(string change)
    {
        await using var site = await StartAsync();
        var tokens = await ExchangeAsync(site, await CodeAsync(site, "offline_access"));
        var member = site.Members.GetByUsername(ProtectedSite.Anna)!;

        switch (change)
        {
            case "role":
                site.Members.DissociateRole(member.Id, "frivillige");
                break;
            case "deleted":
                site.Members.Delete(member);
                break;
            default:
                member.Name = change == "name" ? "Anna Holm" : member.Name;
                member.IsLockedOut = change == "locked";
                site.Members.Save(member);
                break;
        }

        Assert.Null(await ClaimsAsync(site, tokens));
        Assert.Equal(HttpStatusCode.BadRequest, (await AskForRefreshAsync(site, tokens)).StatusCode);
    }

    [Fact]
    public async Task A_front_end_gives_a_token_back()
    {
        await using var site = await StartAsync();
        var (first, second) = (await ExchangeAsync(site, await CodeAsync(site, "offline_access")), await ExchangeAsync(site, await CodeAsync(site, "offline_access")));

        using var one = await PostAsync(site, "revoke", new() { ["client_id"] = "umbraco-member", ["token"] = Access(first) });
        using var all = await PostAsync(site, "revoke", new() { ["client_id"] = "umbraco-member", ["token"] = second["refresh_token"]!.GetValue<string>() });
        using var unknown = await PostAsync(site, "revoke", new() { ["client_id"] = "umbraco-member", ["token"] = "nothing" });

        Assert.Null(await ClaimsAsync(site, first));
        Assert.Equal(HttpStatusCode.OK, (await AskForRefreshAsync(site, first)).StatusCode);
        Assert.Null(await ClaimsAsync(site, second));
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
    }

    [Fact]
    public async Task Signing_in_again_elsewhere_leaves_the_tokens()
    {
        await using var site = await StartAsync();
        var tokens = await ExchangeAsync(site, await CodeAsync(site, string.Empty));

        using var elsewhere = new Visitor(site.Site);
        await elsewhere.SignInAsync(ProtectedSite.Anna, ProtectedSite.Password);

        Assert.NotNull(await ClaimsAsync(site, tokens));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_leads_back_to_where_the_front_end_may_be()
    {
        await using var site = await StartAsync();
        await site.Visitor.SignInAsync(ProtectedSite.Anna, ProtectedSite.Password);

        using var elsewhere = await site.Visitor.GetAsync($"{Base}/signout?post_logout_redirect_uri=https://evil.example.org/");
        Assert.True(site.Visitor.HasSession);
        using var home = await site.Visitor.GetAsync($"{Base}/signout?post_logout_redirect_uri=https://app.example.org/&state=s-2");

        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
        Assert.Equal("https://app.example.org/?state=s-2", home.Headers.Location!.OriginalString);
        Assert.False(site.Visitor.HasSession);
    }

    [Fact]
    public async Task Nothing_of_it_is_there_unless_the_settings_allow_it()
    {
        await using var site = await ProtectedSite.StartAsync(imported);
        await site.Visitor.SignInAsync(ProtectedSite.Anna, ProtectedSite.Password);

        using var authorize = await site.Visitor.GetAsync(QueryHelpers.AddQueryString($"{Base}/authorize", Authorization(string.Empty)));
        using var token = await PostAsync(site, "token", Exchange("code"));
        using var described = await site.Visitor.GetAsync("/.well-known/openid-configuration");
        using var info = await site.Visitor.GetAsync($"{Base}/userinfo");

        Assert.Equal("Member authorization is not allowed.", await authorize.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.BadRequest, authorize.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, token.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, described.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, info.StatusCode);
    }

    private Task<ProtectedSite> StartAsync(Action<IServiceCollection>? configure = null) => ProtectedSite.StartAsync(imported, configure, allowed);

    private static Dictionary<string, string?> Authorization(string scope) => new()
    {
        ["response_type"] = "code",
        ["client_id"] = "umbraco-member",
        ["redirect_uri"] = Callback,
        ["scope"] = scope,
        ["state"] = "s-1",
        ["nonce"] = "n-1",
        ["code_challenge"] = Challenge,
        ["code_challenge_method"] = "S256",
    };

    private static Dictionary<string, string> Exchange(string code) => new()
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = "umbraco-member",
        ["redirect_uri"] = Callback,
        ["code"] = code,
        ["code_verifier"] = Verifier,
    };

    private static async Task<string> CodeAsync(ProtectedSite site, string scope)
    {
        await site.Visitor.SignInAsync(ProtectedSite.Anna, ProtectedSite.Password);
        using var answer = await site.Visitor.GetAsync(QueryHelpers.AddQueryString($"{Base}/authorize", Authorization(scope)));
        Assert.StartsWith(Callback + "?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(answer.Headers.Location.Query);
        Assert.Equal("s-1", query["state"]);
        return query["code"]!;
    }

    private static async Task<JsonObject> ExchangeAsync(ProtectedSite site, string code)
    {
        using var answer = await PostAsync(site, "token", Exchange(code));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!;
    }

    private static async Task<JsonObject> RefreshAsync(ProtectedSite site, JsonObject tokens) =>
        (await (await AskForRefreshAsync(site, tokens)).Content.ReadFromJsonAsync<JsonObject>(Token))!;

    private static Task<HttpResponseMessage> AskForRefreshAsync(ProtectedSite site, JsonObject tokens) => PostAsync(site, "token", new()
    {
        ["grant_type"] = "refresh_token",
        ["client_id"] = "umbraco-member",
        ["refresh_token"] = tokens["refresh_token"]!.GetValue<string>(),
    });

    private static Task<HttpResponseMessage> PostAsync(ProtectedSite site, string route, Dictionary<string, string> form) =>
        site.Visitor.PostAsync($"{Base}/{route}", new FormUrlEncodedContent(form.Where(field => field.Value is not null)));

    private static async Task<JsonObject?> ClaimsAsync(ProtectedSite site, JsonObject tokens)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Site.Address, $"{Base}/userinfo"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Access(tokens));
        using var answer = await site.Site.Client.SendAsync(request, Token);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Unauthorized);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonObject>(Token) : null;
    }

    private static string Access(JsonObject tokens) => tokens["access_token"]!.GetValue<string>();

    private static JsonObject Described(string json) => JsonNode.Parse(json)!.AsObject();
}
