using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Headspace.Core.Payments;

namespace Headspace.Core.Tests.Payments;

public sealed class OrderIdTests
{
    private static readonly DateOnly due = new(2026, 11, 30);

    [Fact]
    public void Every_number_that_is_made_can_be_read_again() => Prop
        .ForAll(ArbMap.Default.ArbFor<Guid>(), key =>
        {
            OrderId[] made = [OrderId.ForPayment(key), OrderId.ForAgreement(key), OrderId.ForCharge(key, due, 1)];
            return made.All(id => OrderId.TryParse(id.Value) == id) && made.Distinct().Count() == made.Length;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_thing_has_the_same_number_in_any_culture()
    {
        var key = Guid.NewGuid();
        var before = CultureInfo.CurrentCulture;
        var here = OrderId.ForCharge(key, due, 2);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
            Assert.Equal(here, OrderId.ForCharge(key, due, 2));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_day_or_another_attempt_is_another_order()
    {
        var key = Guid.NewGuid();

        Assert.Equal(3, new[] { OrderId.ForCharge(key, due, 1), OrderId.ForCharge(key, due, 2), OrderId.ForCharge(key, due.AddMonths(1), 1) }.Distinct().Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("abc")]
    [InlineData("123456789012345678901")]
    [InlineData("abc/../def")]
    [InlineData("abcd\n")]
    [InlineData("æøåæ")]
    public void What_the_service_would_not_take_is_no_number(string? value) => Assert.Null(OrderId.TryParse(value));
}
