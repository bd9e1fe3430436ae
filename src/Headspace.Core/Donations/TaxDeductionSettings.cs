namespace Headspace.Core.Donations;

/// <summary>
/// Settings under <c>Headspace:TaxDeduction</c>: the approval by ligningsloven § 8 A. Without it no deduction is offered, no
/// CPR asked for and nothing reported.
/// </summary>
public sealed class TaxDeductionSettings
{
    /// <summary>Whether the organisation is approved.</summary>
    public bool Approved { get; set; }

    /// <summary>First day of the approval; null when it has no beginning.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day of the approval; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Greatest deduction of a person in whole kroner by year, beside those that are known.</summary>
    public Dictionary<int, long> CeilingsInKroner { get; init; } = [];

    /// <summary>What a giver must have given in a year to count for the approval, in whole kroner; the law's sum.</summary>
    public long LeastGiftInKroner { get; set; } = 200;

    /// <summary>What a member must have paid in a year to count for the approval, in whole kroner; 0 for anything.</summary>
    public long LeastDuesInKroner { get; set; }

    /// <summary>Whether a gift of a day can be deducted.</summary>
    public bool CoversDay(DateOnly day) => Approved && !(day < From) && !(day > To);
}
