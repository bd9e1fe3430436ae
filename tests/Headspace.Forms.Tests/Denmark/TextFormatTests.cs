using FsCheck;
using FsCheck.Fluent;
using Headspace.Forms.Denmark;

namespace Headspace.Forms.Tests.Denmark;

public sealed class TextFormatTests
{
    [Theory]
    [InlineData("navn@eksempel.dk", "navn@eksempel.dk")]
    [InlineData("Navn@EKSEMPEL.DK", "Navn@eksempel.dk")]
    [InlineData("å@BLÅBÆR.dk", "å@blåbær.dk")]
    [InlineData("a+b@c.d-e.dk", "a+b@c.d-e.dk")]
    [InlineData("a@b", null)]
    [InlineData("a@@b.dk", null)]
    [InlineData("a b@c.dk", null)]
    [InlineData(".a@b.dk", null)]
    [InlineData("a..b@c.dk", null)]
    [InlineData("a@-b.dk", null)]
    [InlineData("a@b..dk", null)]
    [InlineData("a@1.2.3.4", null)]
    public void An_address_has_a_mailbox_and_a_domain(string typed, string? address) => Assert.Equal(address, EmailAddress.Normalize(typed));

    [Fact]
    public void An_address_has_at_most_254_letters()
    {
        var label = new string('b', 62);
        var domain = $"{label}.{label}.{label}.dk";
        var most = 254 - domain.Length - 1;
        Assert.NotNull(EmailAddress.Normalize($"{new string('a', most)}@{domain}"));
        Assert.Null(EmailAddress.Normalize($"{new string('a', 30)}@{label}.{label}.{label}.{label}.dk"));
    }

    [Theory]
    [InlineData("a@gmial.com", "a@gmail.com")]
    [InlineData("a@gmail.co", "a@gmail.com")]
    [InlineData("a@hotmal.dk", "a@hotmail.dk")]
    [InlineData("a@outloook.dk", "a@outlook.dk")]
    [InlineData("a@gmail.com", null)]
    [InlineData("a@headspace.dk", null)]
    [InlineData("a@hotmail.dk", null)]
    [InlineData("nonsense", null)]
    public void A_slip_in_a_domain_is_asked_about(string typed, string? meant) => Assert.Equal(meant, EmailSuggestion.For(typed));

    [Theory]
    [InlineData("1250", 125000)]
    [InlineData("1.250", 125000)]
    [InlineData("1.250,5", 125050)]
    [InlineData("1.250,50 kr.", 125050)]
    [InlineData("kr. 100,-", 10000)]
    [InlineData("12.50", 1250)]
    [InlineData("DKK 7", 700)]
    [InlineData("0", 0)]
    [InlineData("1.25.0", null)]
    [InlineData("12.5000", null)]
    [InlineData("-5", null)]
    [InlineData("1,234", null)]
    [InlineData("9999999999", null)]
    [InlineData("kr", null)]
    public void An_amount_is_read_in_ore(string typed, int? ore) => Assert.Equal(ore, (int?)Amount.Read(typed));

    [Fact]
    public void An_amount_comes_back_from_what_is_shown() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), ore => Amount.Read(Amount.Format(ore)) == ore).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(125000, "1.250 kr.")]
    [InlineData(125050, "1.250,50 kr.")]
    [InlineData(5, "0,05 kr.")]
    public void An_amount_is_shown_in_kroner(long ore, string shown) => Assert.Equal(shown, Amount.Format(ore));

    [Fact]
    public void A_day_comes_back_from_every_way_of_writing_it() =>
        Prop.ForAll(Gen.Choose(new DateOnly(1000, 1, 1).DayNumber, new DateOnly(9999, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), day =>
            DanishDate.Read(DanishDate.Iso(day)) == day && DanishDate.Read(DanishDate.Format(day)) == day && DanishDate.Read($"{day.Day}/{day.Month}/{day.Year:0000}") == day)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("31-04-2026")]
    [InlineData("29-02-2025")]
    [InlineData("2026-13-01")]
    [InlineData("22-11-26")]
    [InlineData("i går")]
    public void A_day_must_exist(string typed) => Assert.Null(DanishDate.Read(typed));

    [Theory]
    [InlineData("1000", "København K")]
    [InlineData("1499", "København K")]
    [InlineData("1799", "København V")]
    [InlineData("1999", "Frederiksberg C")]
    [InlineData("4400", "Kalundborg")]
    [InlineData("9990", "Skagen")]
    [InlineData("9999", null)]
    [InlineData("0999", null)]
    [InlineData("210", null)]
    public void A_postcode_has_a_town_or_does_not_exist(string postcode, string? town) => Assert.Equal(town, Postcodes.TownOf(postcode));

    [Fact]
    public void There_are_98_municipalities_in_five_regions_and_then_in_four()
    {
        var before = new DateOnly(2026, 12, 31);
        Assert.Equal(98, Municipalities.All.Count);
        Assert.Equal(5, Municipalities.All.Select(municipality => municipality.RegionOn(before)).Distinct().Count());
        Assert.Equal(46, Municipalities.All.Count(municipality => municipality.RegionOn(before.AddDays(1)) == "Region Østdanmark"));
        Assert.Equal(29, Municipalities.All.Count(municipality => municipality.RegionOn(before) == "Region Hovedstaden"));
        Assert.Equal("Kalundborg", Municipalities.Find("0326")?.Name);
        Assert.Null(Municipalities.Find("0411"));
    }
}
