using Headspace.Core.Payments;
using Headspace.Core.Receipts;
using Headspace.Persistence.Tests.Hosting;

namespace Headspace.Persistence.Tests.Receipts;

public sealed class ReceiptRepositoryTests : IDisposable
{
    private static readonly CancellationToken none = CancellationToken.None;

    private readonly TestSite site = new();

    private IReceiptRepository Receipts => site.Get<IReceiptRepository>();

    [Fact]
    public async Task A_receipt_stays_as_it_was_issued()
    {
        var payment = Guid.NewGuid();
        var issued = await Receipts.IssueAsync(
            ReceiptSeries.Gift, payment, number => Make(number, payment) with { StopUrl = new Uri("https://headspace.dk/stop?t=1"), IsReported = true }, none);

        var again = await Receipts.IssueAsync(ReceiptSeries.Gift, payment, _ => throw new InvalidOperationException("made twice"), none);

        Assert.Equal(issued, again);
        Assert.Equal(issued, await Receipts.FindAsync(payment, none));
        Assert.Null(await Receipts.FindAsync(Guid.NewGuid(), none));
        Assert.Equal("G-000001", issued.Number.ToString());
    }

    [Fact]
    public async Task Each_series_is_numbered_by_itself()
    {
        await IssueAsync(ReceiptSeries.Gift);
        await IssueAsync(ReceiptSeries.Gift);

        Assert.Equal("K-000001", (await IssueAsync(ReceiptSeries.Dues)).Number.ToString());
        Assert.Equal("G-000003", (await IssueAsync(ReceiptSeries.Gift)).Number.ToString());
    }

    [Fact]
    public async Task Numbers_have_no_gap_when_many_are_issued_at_once_and_some_fail()
    {
        var issued = await TestSite.AtOnceAsync(8, async flow =>
        {
            List<long> numbers = [];
            for (var index = 0; index < 25; index++)
            {
                if ((index + flow) % 3 == 0)
                    await Assert.ThrowsAsync<FormatException>(() => Receipts.IssueAsync(ReceiptSeries.Gift, Guid.NewGuid(), _ => throw new FormatException(), none));
                else
                    numbers.Add((await IssueAsync(ReceiptSeries.Gift)).Number.Value);
            }

            return numbers;
        });

        var all = issued.SelectMany(numbers => numbers).Order().ToList();
        Assert.Equal(Enumerable.Range(1, all.Count).Select(number => (long)number), all);
        Assert.Equal((long)all.Count, site.Scalar("SELECT COUNT(*) FROM headspaceReceipt"));
    }

    [Fact]
    public async Task A_payment_has_one_receipt_however_many_issue_it_at_once()
    {
        var payment = Guid.NewGuid();

        var issued = await TestSite.AtOnceAsync(8, _ => Receipts.IssueAsync(ReceiptSeries.Dues, payment, number => Make(number, payment), none));

        Assert.All(issued, receipt => Assert.Equal(issued[0], receipt));
        Assert.Equal(2L, (await IssueAsync(ReceiptSeries.Dues)).Number.Value);
    }

    [Fact]
    public async Task A_number_taken_in_a_scope_that_is_rolled_back_is_given_again()
    {
        using (site.Scopes.CreateCoreScope())
            await IssueAsync(ReceiptSeries.Gift);

        Assert.Equal(1L, (await IssueAsync(ReceiptSeries.Gift)).Number.Value);
    }

    public void Dispose() => site.Dispose();

    private static Receipt Make(ReceiptNumber number, Guid payment) => new(
        number,
        payment,
        new DateOnly(2026, 11, 22),
        new DateOnly(2026, 11, 21),
        "Åse Ø",
        Money.FromKroner(250),
        "Ungeråd",
        false,
        new ReceiptIssuer("Det Sociale Netværk", "13748136", "25-72-00001"),
        null);

    private Task<Receipt> IssueAsync(ReceiptSeries series)
    {
        var payment = Guid.NewGuid();
        return Receipts.IssueAsync(series, payment, number => Make(number, payment), none);
    }
}
