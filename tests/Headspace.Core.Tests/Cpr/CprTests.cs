using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Headspace.Core.Cpr;

namespace Headspace.Core.Tests.Cpr;

/// <summary>All numbers are generated: none that might be someone's stands here.</summary>
public sealed class CprTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    private static readonly CprSettings settings = new()
    {
        Keys = { ["2026"] = Key(1) },
        Current = "2026",
        FingerprintKey = Key(9),
    };

    private static Gen<string> Numbers =>
        from born in Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, today.DayNumber)
        from serial in Gen.Choose(0, 999)
        from seventh in Gen.Choose(0, 9)
        let date = DateOnly.FromDayNumber(born)
        where CenturyOf(seventh, date.Year % 100) + (date.Year % 100) == date.Year
        select string.Create(CultureInfo.InvariantCulture, $"{date:ddMMyy}{seventh}{serial:000}");

    [Fact]
    public void Every_number_of_a_day_that_was_is_taken_whatever_its_check_digit() => Prop
        .ForAll(Numbers.ToArbitrary(), digits =>
        {
            var plain = CprNumber.Parse(digits, today);
            var dashed = CprNumber.Parse($" {digits[..6]}-{digits[6..]} ", today);
            var fits = digits.Zip([4, 3, 2, 7, 6, 5, 4, 3, 2, 1], (digit, weight) => (digit - '0') * weight).Sum() % 11 == 0;
            return plain.Success && plain.Status == (fits ? CprStatus.Success : CprStatus.UnusualCheckDigit) && plain.Result!.Equals(dashed.Result);
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData(null, CprStatus.WrongFormat)]
    [InlineData("", CprStatus.WrongFormat)]
    [InlineData("010190", CprStatus.WrongFormat)]
    [InlineData("01019000000", CprStatus.WrongFormat)]
    [InlineData("0101900OOO", CprStatus.WrongFormat)]
    [InlineData("٠١٠١٩٠٠٠٠٠", CprStatus.WrongFormat)]
    [InlineData("3002900000", CprStatus.NoSuchDate)]
    [InlineData("0013900000", CprStatus.NoSuchDate)]
    [InlineData("2902000000", CprStatus.NoSuchDate)] // 1900 was no leap year
    [InlineData("0101304000", CprStatus.NoSuchDate)] // 2030 has not come
    [InlineData("6101900000", CprStatus.ReplacementNumber)]
    [InlineData("9112900000", CprStatus.ReplacementNumber)]
    public void What_is_no_number_is_refused(string? typed, CprStatus status)
    {
        var parsed = CprNumber.Parse(typed, today);

        Assert.False(parsed.Success);
        Assert.Null(parsed.Result);
        Assert.Equal(status, parsed.Status);
    }

    [Fact]
    public void The_29th_of_February_2000_was() => Assert.True(CprNumber.Parse("2902004000", today).Success);

    [Fact]
    public void It_shows_itself_only_in_part() => Prop
        .ForAll(Numbers.ToArbitrary(), digits =>
        {
            var number = CprNumber.Parse(digits, today).Result!;
            var sealedNumber = new CprCipher(settings).Seal(number, Guid.NewGuid());
            string[] shown =
            [
                number.ToString(), $"{number}", JsonSerializer.Serialize(number), JsonSerializer.Serialize(new { number }),
                sealedNumber.ToString(), JsonSerializer.Serialize(sealedNumber),
            ];
            return number.Masked == $"{digits[..6]}-••••"
                && shown.All(text => !text.Contains(digits, StringComparison.Ordinal) && !text.Contains($"-{digits[6..]}", StringComparison.Ordinal))
                && typeof(CprNumber).GetProperties().All(property => property.Name == nameof(CprNumber.Masked));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void It_is_never_read_from_json() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CprNumber>("\"0101900000\""));

    [Fact]
    public void What_is_sealed_opens_for_the_same_person_only_and_never_twice_alike() => Prop
        .ForAll(Numbers.ToArbitrary(), digits =>
        {
            CprCipher cipher = new(settings);
            var number = CprNumber.Parse(digits, today).Result!;
            var person = Guid.NewGuid();
            var (one, other) = (cipher.Seal(number, person), cipher.Seal(number, person));
            return number.Equals(cipher.Open(one, person))
                && cipher.Open(one, Guid.NewGuid()) is null
                && !one.Ciphertext.Span.SequenceEqual(other.Ciphertext.Span)
                && one.Fingerprint == other.Fingerprint;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_single_changed_bit_keeps_it_shut()
    {
        CprCipher cipher = new(settings);
        var person = Guid.NewGuid();
        var sealedNumber = cipher.Seal(CprNumber.Parse("0101900000", today).Result!, person);

        for (var bit = 0; bit < sealedNumber.Ciphertext.Length * 8; bit++)
        {
            var changed = sealedNumber.Ciphertext.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(cipher.Open(sealedNumber with { Ciphertext = changed }, person));
        }

        Assert.Null(cipher.Open(sealedNumber with { Ciphertext = ReadOnlyMemory<byte>.Empty }, person));
    }

    [Fact]
    public void Keys_can_be_changed_without_losing_what_is_sealed_or_its_duplicates()
    {
        var person = Guid.NewGuid();
        var number = CprNumber.Parse("0101900000", today).Result!;
        var old = new CprCipher(settings).Seal(number, person);
        CprCipher rotated = new(new CprSettings { Keys = { ["2026"] = Key(1), ["2027"] = Key(2) }, Current = "2027", FingerprintKey = Key(9) });
        CprCipher without = new(new CprSettings { Keys = { ["2027"] = Key(2) }, Current = "2027", FingerprintKey = Key(9) });

        Assert.Equal(number, rotated.Open(old, person));
        Assert.True(rotated.IsOutdated(old));
        Assert.False(rotated.IsOutdated(rotated.Seal(number, person)));
        Assert.Equal(old.Fingerprint, rotated.Fingerprint(number));
        Assert.Null(without.Open(old, person));
        Assert.Null(rotated.Open(old with { KeyId = "2027" }, person));
    }

    [Fact]
    public void Wrong_keys_stop_the_start()
    {
        Assert.Throws<ArgumentException>(() => new CprCipher(new CprSettings()));
        Assert.Throws<ArgumentException>(() => new CprCipher(new CprSettings { Keys = { ["a"] = Key(1) }, Current = "a", FingerprintKey = "AAAA" }));
        Assert.Throws<ArgumentException>(() => new CprCipher(new CprSettings { Keys = { ["a"] = Key(1) }, Current = "b", FingerprintKey = Key(2) }));
        Assert.Throws<ArgumentException>(() => new CprCipher(new CprSettings { Keys = { ["a"] = Convert.ToBase64String(new byte[48]) }, Current = "a", FingerprintKey = Key(2) }));
    }

    private static string Key(byte of) => Convert.ToBase64String(Enumerable.Repeat(of, 32).ToArray());

    private static int CenturyOf(int seventh, int year) => seventh switch
    {
        <= 3 => 1900,
        4 or 9 => year <= 36 ? 2000 : 1900,
        _ => year <= 57 ? 2000 : 1800,
    };
}
