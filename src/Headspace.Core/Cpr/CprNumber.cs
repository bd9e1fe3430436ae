using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;

namespace Headspace.Core.Cpr;

/// <summary>
/// A CPR number. It shows itself only in part: printing, logging, comparing by text and writing as JSON give the date of birth
/// and four dots. Whoever needs all of it has to ask for it by name.
/// </summary>
[JsonConverter(typeof(MaskedCprConverter))]
public sealed partial class CprNumber : IEquatable<CprNumber>
{
    private static readonly int[] weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    private readonly string digits;

    private CprNumber(string digits) => this.digits = digits;

    /// <summary>The day of birth with the rest hidden: "010190-••••".</summary>
    public string Masked => $"{digits[..6]}-••••";

    /// <summary>
    /// Reads a number as typed. It is null unless the status is <see cref="CprStatus.Success"/> or
    /// <see cref="CprStatus.UnusualCheckDigit"/>.
    /// </summary>
    /// <param name="typed">What was typed; may be null.</param>
    /// <param name="today">Nobody is born after it.</param>
    public static Attempt<CprNumber?, CprStatus> Parse(string? typed, DateOnly today)
    {
        var match = Format().Match(typed?.Trim() ?? string.Empty);
        if (!match.Success)
        {
            return Attempt.FailWithStatus<CprNumber?, CprStatus>(CprStatus.WrongFormat, null);
        }

        var digits = match.Groups[1].Value + match.Groups[2].Value;
        if (digits[0] is '6' or '7' or '8' or '9')
        {
            return Attempt.FailWithStatus<CprNumber?, CprStatus>(CprStatus.ReplacementNumber, null);
        }

        if (BornOn(digits) is not { } born || born > today)
        {
            return Attempt.FailWithStatus<CprNumber?, CprStatus>(CprStatus.NoSuchDate, null);
        }

        return Attempt.SucceedWithStatus<CprNumber?, CprStatus>(
            HasCheckDigit(digits) ? CprStatus.Success : CprStatus.UnusualCheckDigit, new CprNumber(digits));
    }

    /// <summary>All ten digits. Only for reporting to the tax authority and for sealing; every use is to be logged.</summary>
    public string Reveal() => digits;

    /// <inheritdoc />
    public bool Equals(CprNumber? other) => other is not null && digits == other.digits;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as CprNumber);

    /// <inheritdoc />
    public override int GetHashCode() => digits.GetHashCode(StringComparison.Ordinal);

    /// <summary>The day of birth with the rest hidden.</summary>
    public override string ToString() => Masked;

    internal static CprNumber FromSealed(string digits) => new(digits);

    private static DateOnly? BornOn(string digits)
    {
        var year = int.Parse(digits.AsSpan(4, 2), CultureInfo.InvariantCulture);
        var century = (digits[6], year) switch
        {
            ( <= '3', _) => 1900,
            ('4' or '9', <= 36) => 2000,
            ('4' or '9', _) => 1900,
            (_, <= 57) => 2000,
            _ => 1800,
        };
        return DateOnly.TryParseExact($"{century + year:0000}-{digits[2..4]}-{digits[..2]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            ? born
            : null;
    }

    private static bool HasCheckDigit(string digits) => digits.Select((digit, index) => (digit - '0') * weights[index]).Sum() % 11 == 0;

    [GeneratedRegex(@"^([0-9]{6})[-\u2010-\u2013 ]?([0-9]{4})\z")]
    private static partial Regex Format();
}
