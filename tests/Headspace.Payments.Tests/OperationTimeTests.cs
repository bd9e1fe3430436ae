using System.Text;
using Headspace.Payments.QuickPay;

namespace Headspace.Payments.Tests;

public sealed class OperationTimeTests
{
    [Theory]
    [InlineData("\"2026-12-31T23:59:58+01:00\"", "2026-12-31T22:59:58Z")]
    [InlineData("\"2026-12-31T22:59:58Z\"", "2026-12-31T22:59:58Z")]
    [InlineData("\"2026-12-31T22:59:58.123456+00:00\"", "2026-12-31T22:59:58.123456Z")]
    [InlineData("\"i går\"", null)]
    [InlineData("17", null)]
    [InlineData("null", null)]
    public void An_operation_says_when_it_was_done_or_nothing(string createdAt, string? at)
    {
        var body = $$"""{"id":1,"order_id":"abcd","currency":"DKK","operations":[{"id":1,"type":"capture","amount":100,"pending":false,"qp_status_code":"20000","created_at":{{createdAt}}}]}""";

        var payment = QuickPayReader.ToPayment(QuickPayReader.Read(Encoding.UTF8.GetBytes(body)))!;

        Assert.Equal(at is null ? null : DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(payment.Operations).At);
        Assert.True(Assert.Single(payment.Operations).IsApproved);
    }
}
