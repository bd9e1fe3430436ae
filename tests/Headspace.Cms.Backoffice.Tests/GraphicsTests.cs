using System.Net;

namespace Headspace.Cms.Backoffice.Tests;

public sealed class GraphicsTests
{
    private const string Address = "/umbraco/management/api/v1/security/back-office/graphics";

    [Theory]
    [InlineData("logo")]
    [InlineData("logo-alternative")]
    [InlineData("login-logo")]
    [InlineData("login-logo-alternative")]
    [InlineData("login-background")]
    public async Task Each_picture_that_the_client_shows_is_there(string name)
    {
        await using var site = await BackofficeSite.StartAsync();
        using var response = await site.Client.GetAsync($"{Address}/{name}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<svg", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_may_have_its_own()
    {
        await using var site = await BackofficeSite.StartAsync();
        site.Write("wwwroot/umbraco/assets/logo.svg", "<svg>ours</svg>");

        Assert.Equal("<svg>ours</svg>", await site.Client.GetStringAsync($"{Address}/logo", TestContext.Current.CancellationToken));
    }
}
