using Headspace.Core.Payments;
using Microsoft.AspNetCore.Http;

namespace Headspace.Payments.Tests;

/// <summary>The service is down, slow, or talks nonsense: what is certain is told from what is not, and nothing is done twice.</summary>
public sealed class TroubleTests
{
    private static readonly OrderId order = OrderId.ForPayment(Guid.Parse("7a1cbb1c-6a5f-4b30-b7f6-7a0a3b3f9a52"));

    private static readonly Money amount = Money.FromKroner(100);

    private static string Made => $$"""{"id":1,"order_id":"{{order}}","currency":"DKK","operations":[]}""";

    private static string Captured => $$"""
        {"id":1,"order_id":"{{order}}","currency":"DKK","operations":[
          {"id":1,"type":"recurring","amount":10000,"pending":false,"qp_status_code":"20000"},
          {"id":2,"type":"capture","amount":10000,"pending":false,"qp_status_code":"20000"}]}
        """;

    [Fact]
    public async Task A_service_that_is_down_has_done_nothing()
    {
        await using var service = await ScriptedService.StartAsync();
        await service.StopAsync();

        Assert.Equal(PaymentGatewayStatus.Unavailable, (await service.Gateway.CaptureAsync("1", amount, default)).Status);
        Assert.Equal(PaymentGatewayStatus.Unavailable, (await service.Gateway.CreatePaymentAsync(order, "DKK", default)).Status);
        Assert.Equal(PaymentGatewayStatus.Unavailable, (await service.Gateway.LinkPaymentAsync("1", SandboxSite.Request(amount), default)).Status);
    }

    [Fact]
    public async Task Silence_may_mean_anything_and_a_draw_is_not_repeated()
    {
        await using var service = await ScriptedService.StartAsync(timeout: "00:00:00.150");
        service.Answer = UntilTheyHangUpAsync;

        Assert.Equal(PaymentGatewayStatus.Unknown, (await service.Gateway.CaptureAsync("1", amount, default)).Status);

        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(500, PaymentGatewayStatus.Unknown, 1)]
    [InlineData(503, PaymentGatewayStatus.Unknown, 1)]
    [InlineData(408, PaymentGatewayStatus.Unknown, 1)]
    [InlineData(302, PaymentGatewayStatus.Unknown, 1)]
    [InlineData(400, PaymentGatewayStatus.Refused, 1)]
    [InlineData(404, PaymentGatewayStatus.NotFound, 1)]
    [InlineData(401, PaymentGatewayStatus.Unavailable, 1)]
    [InlineData(403, PaymentGatewayStatus.Unavailable, 1)]
    [InlineData(429, PaymentGatewayStatus.Unavailable, 3)]
    public async Task A_refund_is_repeated_only_when_it_certainly_was_not_done(int answered, PaymentGatewayStatus status, int requests)
    {
        await using var service = await ScriptedService.StartAsync();
        service.AnswerInTurn((answered, "{}"));

        Assert.Equal(status, (await service.Gateway.RefundAsync("1", amount, default)).Status);

        Assert.Equal(requests, service.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":"x","order_id":1}""")]
    [InlineData("""{"id":1,"order_id":"abcd","currency":"DKK","operations":[{"id":1,"amount":1e99}]}""")]
    public async Task Nonsense_may_mean_anything(string body)
    {
        await using var service = await ScriptedService.StartAsync();
        service.AnswerInTurn((200, body));

        Assert.Equal(PaymentGatewayStatus.Unknown, (await service.Gateway.CancelPaymentAsync("1", default)).Status);
        Assert.Equal(PaymentGatewayStatus.Unknown, (await service.Gateway.GetPaymentAsync("1", default)).Status);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_may_mean_anything()
    {
        await using var service = await ScriptedService.StartAsync();
        service.Answer = async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{\"id\":1,");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

        Assert.Equal(PaymentGatewayStatus.Unknown, (await service.Gateway.CaptureAsync("1", amount, default)).Status);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task What_changes_nothing_is_asked_again()
    {
        await using var service = await ScriptedService.StartAsync();
        service.AnswerInTurn((502, ""), (500, ""), (200, Made));

        Assert.Equal("1", (await service.Gateway.GetPaymentAsync("1", default)).Result!.Id);
    }

    [Fact]
    public async Task An_order_that_was_made_in_silence_is_found()
    {
        await using var service = await ScriptedService.StartAsync();
        service.AnswerInTurn((500, ""), (400, """{"errors":{"order_id":["already exists"]}}"""), (200, $"[{Made}]"));

        var made = await service.Gateway.CreatePaymentAsync(order, "DKK", default);

        Assert.Equal("1", made.Result!.Id);
        Assert.Equal(["POST", "POST", "GET"], service.Requests.Select(request => request.Method));
        Assert.Equal($"/payments?order_id={order}", service.Requests.Last().Path);
    }

    [Fact]
    public async Task A_charge_that_was_made_in_silence_is_found_and_not_made_again()
    {
        await using var service = await ScriptedService.StartAsync();
        service.AnswerInTurn((504, ""), (400, "{}"), (200, $"[{Captured}]"));

        var charged = await service.Gateway.ChargeAsync("9", order, amount, default);

        Assert.Equal(PaymentGatewayStatus.Success, charged.Status);
        Assert.Equal(amount, charged.Result!.Operations[^1].Amount);
    }

    [Fact]
    public async Task A_charge_of_which_nothing_is_found_after_silence_stays_unknown()
    {
        await using var service = await ScriptedService.StartAsync();
        service.AnswerInTurn((500, ""), (500, ""), (500, ""), (200, "[]"));

        Assert.Equal(PaymentGatewayStatus.Unknown, (await service.Gateway.ChargeAsync("9", order, amount, default)).Status);
    }

    [Fact]
    public async Task A_list_that_passes_over_the_filter_is_searched()
    {
        await using var service = await ScriptedService.StartAsync();
        service.AnswerInTurn((200, $$"""[{"id":7,"order_id":"another","currency":"DKK"},null,{{Made}}]"""));

        Assert.Equal("1", (await service.Gateway.FindPaymentAsync(order, default)).Result!.Id);
    }

    [Fact]
    public async Task What_is_still_at_work_is_pending()
    {
        await using var service = await ScriptedService.StartAsync();
        service.AnswerInTurn((202, Captured.Replace("\"id\":2,", "\"id\":2,\"pending\":true,", StringComparison.Ordinal).Replace("\"pending\":false,\"qp_status_code\":\"20000\"}]", "\"qp_status_code\":null}]", StringComparison.Ordinal)));

        Assert.Equal(PaymentGatewayStatus.Pending, (await service.Gateway.ChargeAsync("9", order, amount, default)).Status);
    }

    [Theory]
    [InlineData("""{"url":"javascript:alert(1)"}""")]
    [InlineData("""{"url":"http://pay.example/1"}""")]
    [InlineData("""{"url":"/relative"}""")]
    [InlineData("""{"url":null}""")]
    public async Task A_payer_is_sent_to_no_address_that_is_not_secure(string body)
    {
        await using var service = await ScriptedService.StartAsync();
        service.AnswerInTurn((200, body));

        var link = await service.Gateway.LinkPaymentAsync("1", SandboxSite.Request(amount), default);

        Assert.Equal(PaymentGatewayStatus.Unknown, link.Status);
        Assert.Null(link.Result);
    }

    [Fact]
    public async Task Every_request_carries_key_version_and_where_to_call_back()
    {
        await using var service = await ScriptedService.StartAsync();
        IHeaderDictionary headers = new HeaderDictionary();
        service.Answer = context =>
        {
            headers = new HeaderDictionary(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value));
            return context.Response.WriteAsync(Made);
        };

        await service.Gateway.CreatePaymentAsync(order, "DKK", default);

        Assert.Equal("Basic OmFuLWFwaS1rZXk=", headers.Authorization);
        Assert.Equal("v10", headers["Accept-Version"]);
        Assert.Equal("https://headspace.example/payments/callback", headers["QuickPay-Callback-Url"]);
    }

    [Fact]
    public async Task Who_cancels_gets_no_answer()
    {
        await using var service = await ScriptedService.StartAsync();
        using CancellationTokenSource cancel = new();
        service.Answer = async context =>
        {
            await cancel.CancelAsync();
            await UntilTheyHangUpAsync(context);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Gateway.GetPaymentAsync("1", cancel.Token));
    }

    private static async Task UntilTheyHangUpAsync(HttpContext context)
    {
        TaskCompletionSource hungUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(() => hungUp.TrySetResult());
        await hungUp.Task;
    }
}
