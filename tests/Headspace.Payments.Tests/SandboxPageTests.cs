using System.Net;
using System.Text.RegularExpressions;
using Headspace.Core.Payments;

namespace Headspace.Payments.Tests;

public sealed partial class SandboxPageTests
{
    [Fact]
    public async Task The_page_is_Danish_labelled_and_allows_no_script()
    {
        await using var site = await SandboxSite.StartAsync();
        var (_, link) = await site.LinkAsync(site.NewPayment(1250));

        using var response = await site.Browser.GetAsync(link);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains("<html lang=\"da\">", html, StringComparison.Ordinal);
        Assert.Contains("1.250 kr.", html, StringComparison.Ordinal);
        Assert.Single(Headings().Matches(html));
        Assert.All(Inputs().Matches(html), input => Assert.Contains($"<label for=\"{input.Groups[1].Value}\">", html, StringComparison.Ordinal));
        Assert.Equal(3, Inputs().Count(html));
        Assert.DoesNotMatch("<script|style=|<style| on[a-z]+=", html);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'self'; form-action 'self' http://headspace.localhost;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());

        var style = StyleSheet().Match(html).Groups[1].Value;
        using var css = await site.Browser.GetAsync(new Uri(site.Address, style));
        Assert.Equal("text/css", css.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Errors_stand_at_their_fields_and_in_a_summary_and_nothing_typed_is_lost_but_the_code()
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        var (_, link) = await site.LinkAsync(payment);

        using var response = await site.PayAsync(link, "4571 <b>", expiry: "13/29", code: "12");
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("<title>Fejl: Betaling", html, StringComparison.Ordinal);
        foreach (var field in new[] { "number", "expiry", "code" })
        {
            Assert.Contains($"<a href=\"#{field}\">", html, StringComparison.Ordinal);
            Assert.Contains($"aria-describedby=\"{field}-hint {field}-error\"", html, StringComparison.Ordinal);
        }

        Assert.Contains("value=\"4571 <b>\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"13/29\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"12\"", html, StringComparison.Ordinal);
        Assert.Empty(site.Payments.Changes);
    }

    [Fact]
    public async Task What_was_typed_is_never_markup()
    {
        await using var site = await SandboxSite.StartAsync();
        var (_, link) = await site.LinkAsync(site.NewPayment());

        using var response = await site.PayAsync(link, "\"><script>alert(1)</script>");

        Assert.DoesNotContain("<script", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10/26")]
    [InlineData("1/20")]
    public async Task A_card_whose_month_is_over_is_expired(string expiry)
    {
        await using var site = await SandboxSite.StartAsync();
        var (_, link) = await site.LinkAsync(site.NewPayment());

        using var response = await site.PayAsync(link, TestCards.Approved, expiry: expiry);

        Assert.Contains("Kortet er udl", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", PaymentState.Captured)]
    [InlineData("no", PaymentState.Failed)]
    public async Task The_bank_may_ask_the_payer(string answer, PaymentState state)
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        var (made, link) = await site.LinkAsync(payment);

        using var asked = await site.PayAsync(link, TestCards.AsksForConfirmation);
        Assert.Contains("name=\"confirm\" value=\"yes\"", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var answered = await site.PayAsync(link, TestCards.AsksForConfirmation, confirm: answer);
        await site.DeliveredAsync(state == PaymentState.Captured ? 3 : 2);

        Assert.Equal(state, site.Payments[payment.OrderId].State);
        Assert.Equal("30100", (await site.Gateway.GetPaymentAsync(made.Id, default)).Result!.Operations[0].StatusCode);
    }

    [Fact]
    public async Task Pressed_many_times_at_once_it_is_paid_once()
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        var (made, link) = await site.LinkAsync(payment);

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.PayAsync(link, TestCards.Approved)));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode));
        Assert.Equal(2, (await site.Gateway.GetPaymentAsync(made.Id, default)).Result!.Operations.Count);
        using var after = await site.Browser.GetAsync(link);
        Assert.Contains("Betalingen er modtaget", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_up_goes_back_to_where_the_site_says()
    {
        await using var site = await SandboxSite.StartAsync();
        var (_, link) = await site.LinkAsync(site.NewPayment());

        using var response = await site.Browser.PostAsync(new Uri($"{link}/cancel"), null);

        Assert.Equal("http://headspace.localhost/stoet", response.Headers.Location!.AbsoluteUri);
    }

    [Fact]
    public async Task A_link_that_is_none_is_not_found()
    {
        await using var site = await SandboxSite.StartAsync();

        using var response = await site.Browser.GetAsync(new Uri(site.Address, "/payment-sandbox/pay/none"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("wrong", "v10", HttpStatusCode.Unauthorized)]
    [InlineData(null, "v10", HttpStatusCode.Unauthorized)]
    [InlineData("key", "v9", HttpStatusCode.BadRequest)]
    public async Task The_api_asks_for_key_and_version(string? key, string version, HttpStatusCode status)
    {
        await using var site = await SandboxSite.StartAsync(("Headspace:Payments:QuickPay:ApiKey", "key"));
        using HttpRequestMessage message = new(HttpMethod.Get, new Uri(site.Address, "/payment-sandbox/payments/1"));
        message.Headers.Add("Accept-Version", version);
        if (key is not null)
        {
            message.Headers.Add("Authorization", $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($":{key}"))}");
        }

        using var response = await site.Browser.SendAsync(message);

        Assert.Equal(status, response.StatusCode);
    }

    [GeneratedRegex("<h1")]
    private static partial Regex Headings();

    [GeneratedRegex("<input id=\"([a-z]+)\"")]
    private static partial Regex Inputs();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleSheet();
}
