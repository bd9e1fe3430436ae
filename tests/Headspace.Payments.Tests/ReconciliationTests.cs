using Headspace.Core.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Payments.Tests;

public sealed class ReconciliationTests
{
    [Fact]
    public async Task What_lost_callbacks_would_have_told_is_asked_for()
    {
        await using var site = await SandboxSite.StartAsync();
        site.Intercept = () => 200; // taken and lost
        var payment = site.NewPayment();
        var (_, link) = await site.LinkAsync(payment);
        using var paid = await site.PayAsync(link, TestCards.Approved);
        await site.DeliveredAsync(2);

        Assert.Equal(0, (await RunAsync(site)).Asked);
        site.Time.Advance(TimeSpan.FromHours(12));
        var report = await RunAsync(site);

        Assert.Equal((1, 1), (report.Asked, report.Changed));
        Assert.Equal(PaymentState.Captured, site.Payments[payment.OrderId].State);
        Assert.Equal(0, (await RunAsync(site)).Asked);
    }

    [Fact]
    public async Task What_nobody_paid_is_given_up_after_two_days()
    {
        await using var site = await SandboxSite.StartAsync();
        var linked = site.NewPayment();
        var neverMade = site.NewPayment();
        await site.LinkAsync(linked);

        site.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(0, (await RunAsync(site)).Abandoned);
        site.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(2, (await RunAsync(site)).Abandoned);

        Assert.Equal(PaymentState.Abandoned, site.Payments[linked.OrderId].State);
        Assert.Equal(PaymentState.Abandoned, site.Payments[neverMade.OrderId].State);
    }

    [Fact]
    public async Task A_report_that_does_not_fit_is_left_to_a_person()
    {
        await using var site = await SandboxSite.StartAsync();
        var payment = site.NewPayment();
        var (_, link) = await site.LinkAsync(payment);
        using var paid = await site.PayAsync(link, TestCards.Approved);
        await site.DeliveredAsync(2);
        site.Payments.Add(payment with { Amount = Money.FromKroner(1) });

        site.Time.Advance(TimeSpan.FromDays(3));
        var report = await RunAsync(site);

        Assert.Equal([payment.OrderId], report.Refused);
        Assert.Equal(PaymentState.Created, site.Payments[payment.OrderId].State);
    }

    [Fact]
    public async Task A_silent_service_is_not_asked_a_thousand_times_and_nothing_is_given_up()
    {
        await using var site = await SandboxSite.StartAsync(
            ("Headspace:Payments:Mode", "QuickPay"),
            ("Headspace:Payments:QuickPay:ApiKey", "api"),
            ("Headspace:Payments:QuickPay:BaseUrl", "http://127.0.0.1:1/"),
            ("Headspace:Payments:QuickPay:CallbackUrl", "https://headspace.example/payments/callback"));
        foreach (var _ in Enumerable.Range(0, 300))
        {
            site.NewPayment();
        }

        site.Time.Advance(TimeSpan.FromDays(3));
        var report = await RunAsync(site);

        Assert.Equal((5, 5, 0), (report.Asked, report.Unanswered, report.Abandoned));
    }

    [Fact]
    public async Task More_than_one_batch_is_gone_through_once()
    {
        await using var site = await SandboxSite.StartAsync();
        foreach (var _ in Enumerable.Range(0, 230))
        {
            site.NewPayment();
        }

        site.Time.Advance(TimeSpan.FromDays(3));
        var report = await RunAsync(site);

        Assert.Equal((230, 230), (report.Asked, report.Abandoned));
    }

    private static async Task<PaymentReconciliationReport> RunAsync(SandboxSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IPaymentReconciliation>().RunAsync(TestContext.Current.CancellationToken);
    }
}
