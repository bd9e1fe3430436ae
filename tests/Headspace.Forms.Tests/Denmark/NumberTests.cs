using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Headspace.Forms.Denmark;

namespace Headspace.Forms.Tests.Denmark;

public sealed class NumberTests
{
    [Theory]
    [InlineData("20123456", "+4520123456")]
    [InlineData("20 12 34 56", "+4520123456")]
    [InlineData("(20) 12-34.56", "+4520123456")]
    [InlineData("0045 20123456", "+4520123456")]
    [InlineData("+45 20 12 34 56", "+4520123456")]
    [InlineData("+46 8 123 456 78", "+46812345678")]
    [InlineData("004712345678", "+4712345678")]
    [InlineData("112", null)]
    [InlineData("116111", null)]
    [InlineData("12345678", null)]
    [InlineData("01234567", null)]
    [InlineData("+4512345678", null)]
    [InlineData("+452012345", null)]
    [InlineData("+0123456789", null)]
    [InlineData("+12345678901234567", null)]
    [InlineData("20 12 34 5x", null)]
    [InlineData("", null)]
    public void A_phone_number_becomes_e164(string typed, string? number) => Assert.Equal(number, PhoneNumber.Normalize(typed));

    [Fact]
    public void Normalizing_twice_is_normalizing_once()
    {
        Func<string, string?>[] all = [PhoneNumber.Normalize, EmailAddress.Normalize, CvrNumber.Normalize, GlnNumber.Normalize, CprNumber.Normalize];
        var typed = Gen.OneOf(
            Gen.Choose(0, 99_999_999).Select(number => number.ToString("00000000", CultureInfo.InvariantCulture)),
            Gen.ArrayOf(Gen.Elements("0123456789+- ().DKdk@aæ".ToCharArray())).Select(letters => new string(letters)));
        Prop.ForAll(typed.ToArbitrary(), text => all.All(normalize => normalize(text) is not { } once || normalize(once) == once)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("13748136", "13748136")]
    [InlineData("DK 13 74 81 36", "13748136")]
    [InlineData("dk13748136", "13748136")]
    [InlineData("13748137", null)]
    [InlineData("00000000", null)]
    [InlineData("1374813", null)]
    public void A_company_number_has_its_sum(string typed, string? number) => Assert.Equal(number, CvrNumber.Normalize(typed));

    [Fact]
    public void One_wrong_digit_makes_a_company_number_wrong() =>
        Prop.ForAll(Gen.Choose(1_000_000, 9_999_999).ToArbitrary(), Gen.Choose(0, 7).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (seven, place, shift) =>
        {
            var right = Enumerable.Range(0, 10).Select(last => $"{seven}{last}").FirstOrDefault(number => CvrNumber.Normalize(number) is not null);
            return right is null || CvrNumber.Normalize(Shifted(right, place, shift)) is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_payers_number_has_one_right_last_digit() =>
        Prop.ForAll(Gen.Choose(0, 999_999_999).ToArbitrary(), nine =>
        {
            var right = Enumerable.Range(0, 10).Select(last => $"579{nine:000000000}{last}").Where(number => GlnNumber.Normalize(number) is not null).ToArray();
            return right.Length == 1 && GlnNumber.IsDanish(right[0]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Neighbouring_digits_that_change_places_are_found_but_for_those_five_apart() =>
        Prop.ForAll(Gen.Choose(0, 999_999_999).ToArbitrary(), Gen.Choose(3, 10).ToArbitrary(), (nine, place) =>
        {
            var right = Enumerable.Range(0, 10).Select(last => $"579{nine:000000000}{last}").First(number => GlnNumber.Normalize(number) is not null);
            var changed = $"{right[..place]}{right[place + 1]}{right[place]}{right[(place + 2)..]}";
            return Math.Abs(right[place] - right[place + 1]) is 0 or 5 || GlnNumber.Normalize(changed) is null;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("4006381333931", true, false)]
    [InlineData("5790000000005", true, true)]
    [InlineData("579 0000 000005", true, true)]
    [InlineData("5790000000006", false, false)]
    public void A_payers_number_may_be_of_another_country(string typed, bool isNumber, bool isDanish)
    {
        Assert.Equal(isNumber, GlnNumber.Normalize(typed) is not null);
        Assert.Equal(isDanish, GlnNumber.Normalize(typed) is { } number && GlnNumber.IsDanish(number));
    }

    private static string Shifted(string number, int place, int shift) =>
        $"{number[..place]}{(char)('0' + ((number[place] - '0' + shift) % 10))}{number[(place + 1)..]}";
}
