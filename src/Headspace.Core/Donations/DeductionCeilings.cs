using Headspace.Core.Payments;

namespace Headspace.Core.Donations;

/// <summary>The most that a person can deduct in a year, all organisations together. A year that nobody has entered is not guessed.</summary>
public sealed class DeductionCeilings(TaxDeductionSettings settings)
{
    // Skattestyrelsen's figures; later years are entered in the settings when they are published.
    private static readonly Dictionary<int, long> known = new()
    {
        [2018] = 15_900,
        [2019] = 16_300,
        [2020] = 16_600,
        [2021] = 17_000,
        [2022] = 17_200,
        [2023] = 17_700,
        [2024] = 18_300,
    };

    /// <summary>The ceiling of a year; null when it is not known, and then no page may show one.</summary>
    public Money? Of(int year) =>
        settings.CeilingsInKroner.TryGetValue(year, out var entered) ? Money.FromKroner(entered)
        : known.TryGetValue(year, out var kroner) ? Money.FromKroner(kroner)
        : null;
}
