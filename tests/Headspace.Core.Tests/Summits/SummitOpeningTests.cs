using Headspace.Core.Summits;

namespace Headspace.Core.Tests.Summits;

public sealed class SummitOpeningTests
{
    private static readonly SummitOpening open = new(Guid.NewGuid(), "Psykiatritopmødet", new DateOnly(2030, 10, 5), new DateOnly(2030, 10, 6), null, 100, TakesSignUps: true);

    [Theory]
    [InlineData("2030-01-01", true)]
    [InlineData("2030-10-05", true)]
    [InlineData("2030-10-06", false)]
    public void Somebody_can_sign_up_until_it_begins(string today, bool isOpen) =>
        Assert.Equal(isOpen, open.IsOpenOn(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Without_a_day_or_seats_or_the_editors_word_nobody_can()
    {
        DateOnly today = new(2030, 1, 1);
        Assert.False((open with { FirstDay = null }).IsOpenOn(today));
        Assert.False((open with { Capacity = 0 }).IsOpenOn(today));
        Assert.False((open with { TakesSignUps = false }).IsOpenOn(today));
    }
}
