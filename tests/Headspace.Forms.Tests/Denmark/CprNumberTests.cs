using FsCheck;
using FsCheck.Fluent;
using Headspace.Forms.Denmark;

namespace Headspace.Forms.Tests.Denmark;

public sealed class CprNumberTests
{
    // Day, month, two digits of the year, seventh digit, three digits that do not matter.
    private static readonly Gen<string> numbers =
        from day in Gen.Choose(1, 31)
        from month in Gen.Choose(1, 12)
        from year in Gen.Choose(0, 99)
        from serial in Gen.Choose(0, 9999)
        select $"{day:00}{month:00}{year:00}{serial:0000}";

    [Theory]
    [InlineData(0, 0, 1900)]
    [InlineData(3, 99, 1999)]
    [InlineData(4, 36, 2036)]
    [InlineData(4, 37, 1937)]
    [InlineData(9, 36, 2036)]
    [InlineData(9, 37, 1937)]
    [InlineData(5, 57, 2057)]
    [InlineData(5, 58, 1858)]
    [InlineData(8, 0, 2000)]
    [InlineData(8, 99, 1899)]
    public void The_seventh_digit_names_the_century(int digit, int year, int whole) => Assert.Equal(whole, CprNumber.BirthDate($"0101{year:00}{digit}000")!.Value.Year);

    [Fact]
    public void A_number_is_taken_exactly_when_its_day_exists() =>
        Prop.ForAll(numbers.ToArbitrary(), number => CprNumber.Normalize(number) is null == CprNumber.BirthDate(number) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_without_the_check_digit_is_taken()
    {
        var first = Enumerable.Range(0, 10).Select(last => $"010165123{last}").ToArray();
        Assert.All(first, number => Assert.Equal(number, CprNumber.Normalize(number)));
        Assert.InRange(first.Count(CprNumber.HasCheckDigit), 0, 1);
    }

    [Fact]
    public void A_hyphen_is_taken_in_its_place_only()
    {
        var number = $"0101{65}1234";
        Assert.Equal(number, CprNumber.Normalize(number.Insert(6, "-")));
        Assert.Null(CprNumber.Normalize(number.Insert(5, "-")));
        Assert.Null(CprNumber.Normalize(number.Insert(6, " ")));
    }

    [Fact]
    public void A_replacement_number_is_none() =>
        Prop.ForAll(numbers.ToArbitrary(), number => CprNumber.Normalize($"{(char)(number[0] + 6)}{number[1..]}") is null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2902000000", null)]
    [InlineData("2902004000", "2000-02-29")]
    [InlineData("2902014000", null)]
    public void The_leap_day_is_that_of_the_century(string number, string? day) =>
        Assert.Equal(day, CprNumber.BirthDate(number) is { } found ? DanishDate.Iso(found) : null);

    [Fact]
    public void What_is_shown_of_a_number_does_not_say_its_last_digits() =>
        Prop.ForAll(numbers.ToArbitrary(), number => CprNumber.Mask(number) == $"{number[..6]}-••••").QuickCheckThrowOnFailure();
}
