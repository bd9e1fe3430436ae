using System.Globalization;
using System.Text.RegularExpressions;

namespace Headspace.Core.Payments;

/// <summary>An amount of Danish kroner, kept as whole øre, so that no sum is ever rounded.</summary>
/// <param name="Ore">The amount in øre; may be negative.</param>
public readonly partial record struct Money(long Ore) : IComparable<Money>
{
    private static readonly NumberFormatInfo danish = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>Whether it is more than nothing.</summary>
    public bool IsPositive => Ore > 0;

    /// <summary>The sum. It throws when it is too large to be kept.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Ore + right.Ore));

    /// <summary>The difference. It throws when it is too large to be kept.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Ore - right.Ore));

    /// <summary>Whether the first is less.</summary>
    public static bool operator <(Money left, Money right) => left.Ore < right.Ore;

    /// <summary>Whether the first is more.</summary>
    public static bool operator >(Money left, Money right) => left.Ore > right.Ore;

    /// <summary>Whether the first is no more.</summary>
    public static bool operator <=(Money left, Money right) => left.Ore <= right.Ore;

    /// <summary>Whether the first is no less.</summary>
    public static bool operator >=(Money left, Money right) => left.Ore >= right.Ore;

    /// <summary>An amount of whole kroner.</summary>
    public static Money FromKroner(long kroner) => new(checked(kroner * 100));

    /// <summary>The sum of amounts; nothing when there are none.</summary>
    public static Money Sum(IEnumerable<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.Aggregate(Zero, (sum, amount) => sum + amount);
    }

    /// <summary>
    /// Reads an amount as Danes type it: "250", "1.250", "1250,50", with or without "kr.". A dot only groups thousands, so
    /// "12.50" is refused rather than guessed at; so is what is negative or too large.
    /// </summary>
    public static bool TryParse(string? text, out Money amount)
    {
        amount = Zero;
        var match = Typed().Match(text ?? string.Empty);
        if (!match.Success || !long.TryParse(match.Groups["kroner"].Value.Replace(".", string.Empty, StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var kroner)
            || kroner > (long.MaxValue / 100) - 1)
        {
            return false;
        }

        var fraction = match.Groups["ore"].Value.PadRight(2, '0');
        amount = new Money((kroner * 100) + int.Parse(fraction, CultureInfo.InvariantCulture));
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(Money other) => Ore.CompareTo(other.Ore);

    /// <summary>As Danes write it: "1.250 kr.", and "1.250,50 kr." when there are øre.</summary>
    public override string ToString() =>
        string.Create(danish, $"{(Ore % 100 == 0 ? (Ore / 100m).ToString("N0", danish) : (Ore / 100m).ToString("N2", danish))} kr.");

    [GeneratedRegex(@"^\s*(?<kroner>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,(?:-|(?<ore>[0-9]{1,2})))?\s*(?:kr\.?)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Typed();
}
