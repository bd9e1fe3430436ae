using FsCheck;
using FsCheck.Fluent;
using Headspace.Core.Payments;

namespace Headspace.Core.Tests.Payments;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(0, "0 kr.")]
    [InlineData(1, "0,01 kr.")]
    [InlineData(125000, "1.250 kr.")]
    [InlineData(125050, "1.250,50 kr.")]
    [InlineData(-10000, "-100 kr.")]
    [InlineData(123456789012, "1.234.567.890,12 kr.")]
    public void An_amount_is_written_as_Danes_write_it(long ore, string written) => Assert.Equal(written, new Money(ore).ToString());

    [Theory]
    [InlineData("250", 25000)]
    [InlineData(" 1.250 kr.", 125000)]
    [InlineData("1250,5", 125050)]
    [InlineData("1.250,50 KR", 125050)]
    [InlineData("100,-", 10000)]
    public void An_amount_is_read_as_Danes_type_it(string typed, long ore)
    {
        Assert.True(Money.TryParse(typed, out var amount));
        Assert.Equal(new Money(ore), amount);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12.50")]
    [InlineData("1.2500")]
    [InlineData("-5")]
    [InlineData("1,234")]
    [InlineData("99999999999999999999")]
    [InlineData("92233720368547758")]
    [InlineData("٣")]
    [InlineData("hundrede")]
    public void What_could_mean_two_things_or_nothing_is_refused(string? typed) => Assert.False(Money.TryParse(typed, out _));

    [Fact]
    public void What_is_written_can_be_read() => Prop
        .ForAll(ArbMap.Default.GeneratorFor<long>().Select(ore => new Money(Math.Abs(ore % 1_000_000_000_000))).ToArbitrary(), amount =>
            Money.TryParse(amount.ToString(), out var read) && read == amount)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_that_cannot_be_kept_is_an_error_and_not_another_amount()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => Money.FromKroner(long.MaxValue));
    }
}
