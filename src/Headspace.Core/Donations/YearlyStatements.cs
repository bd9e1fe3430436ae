using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Letters;
using Headspace.Core.Supporters;
using Microsoft.Extensions.Options;

namespace Headspace.Core.Donations;

/// <summary>
/// Has the statement of the year before written to every giver who has agreed to be reported for tax, once for each year. A day
/// on which nothing ran is caught up until the end of March.
/// </summary>
public sealed class YearlyStatements(
    IDonationRepository donations, ISupporterRepository supporters, IOptions<YearlyStatementSettings> settings, IOptions<TaxDeductionSettings> deduction, TimeProvider time)
{
    private const int LastMonth = 3;

    /// <summary>Asks for those that were not asked for before; to be run daily by one node. The result is how many that were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var today = DanishTime.Today(time);
        if (!settings.Value.Enabled || today.Month > LastMonth || today < new DateOnly(today.Year, 1, settings.Value.FromDayInJanuary))
        {
            return 0;
        }

        var year = today.Year - 1;
        var before = (await donations.GetStatementsAsync(year, cancellationToken).ConfigureAwait(false)).Select(statement => statement.GiverKey).ToHashSet();
        var gifts = await donations.GetGiftsAsync(year, null, cancellationToken).ConfigureAwait(false);
        var asked = 0;
        foreach (var giver in gifts.GroupBy(gift => gift.GiverKey).Where(giver => !before.Contains(giver.Key)))
        {
            if (YearlyStatement.Of(giver.Key, year, giver, deduction.Value).Total.IsPositive && await HasAgreedAsync(giver.Key, giver, cancellationToken).ConfigureAwait(false))
            {
                SentStatement statement = new(giver.Key, year, today);
                var letter = SupporterLetters.Of(SupporterLetter.YearlyStatement, statement.Key, "once", time.GetUtcNow());
                asked += await donations.TryAddStatementAsync(statement, [letter], cancellationToken).ConfigureAwait(false) ? 1 : 0;
            }
        }

        return asked;
    }

    private async Task<bool> HasAgreedAsync(Guid giver, IEnumerable<Gift> gifts, CancellationToken cancellationToken) =>
        gifts.Any(gift => gift.WantsDeduction) || await supporters.GetCprAsync(giver, cancellationToken).ConfigureAwait(false) is not null;
}
