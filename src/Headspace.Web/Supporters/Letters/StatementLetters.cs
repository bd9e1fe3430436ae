using System.Globalization;
using Headspace.Core.Donations;
using Headspace.Core.Letters;
using Headspace.Core.Payments;
using Headspace.Core.Supporters;
using Headspace.Forms.Mail;
using Microsoft.Extensions.Options;

namespace Headspace.Web.Supporters.Letters;

/// <summary>What somebody gave in a year, and what of it is reported for tax. Numbers of persons are never in it.</summary>
internal sealed class StatementLetters(IDonationRepository donations, ISupporterRepository supporters, IOptions<TaxDeductionSettings> settings) : ISupporterLetterWriter
{
    private static readonly CultureInfo danish = CultureInfo.GetCultureInfo("da-DK");

    public bool Writes(SupporterLetter letter) => letter == SupporterLetter.YearlyStatement;

    public async Task<WrittenLetter?> WriteAsync(SupporterLetter letter, Guid about, CancellationToken cancellationToken)
    {
        if (await donations.GetStatementAsync(about, cancellationToken) is not { } asked || await supporters.GetAsync(asked.GiverKey, cancellationToken) is not { } giver)
        {
            return null;
        }

        // As it is now: what was given back since is not counted.
        var gifts = await donations.GetGiftsAsync(asked.Year, asked.GiverKey, cancellationToken);
        var statement = YearlyStatement.Of(asked.GiverKey, asked.Year, gifts, settings.Value);
        return statement.Total.IsPositive ? new WrittenLetter(giver.Email, Of(statement, giver)) : null;
    }

    private static Letter Of(YearlyStatement statement, Supporter giver) => new()
    {
        Subject = $"Dine gaver til headspace i {statement.Year}",
        Paragraphs =
        [
            $"Kære {giver.Contact ?? giver.Name}",
            $"Tak, fordi du støttede headspace i {statement.Year}. Her er en oversigt over dine gaver.",
            .. Tax(statement),
        ],
        Facts =
        [
            .. statement.Gifts.Select(gift => new LetterFact(gift.PaidOn.ToString("d. MMMM yyyy", danish), $"{gift.Kept} · {gift.Purpose}")),
            new LetterFact("I alt", statement.Total.ToString()),
        ],
        SmallPrint = ["Gaverne er regnet med på den dag, de blev trukket. Det, vi har givet tilbage, er trukket fra. Er noget forkert, så svar på denne mail."],
    };

    private static IEnumerable<string> Tax(YearlyStatement statement)
    {
        if (!statement.Deductible.IsPositive)
        {
            yield return "Ingen af gaverne bliver indberettet til Skattestyrelsen, så de giver ikke fradrag.";
            yield break;
        }

        yield return $"Vi indberetter {statement.Deductible} til Skattestyrelsen, så fradraget står i din årsopgørelse uden at du skal gøre noget.";
        if (statement.Ceiling is { } ceiling)
        {
            yield return $"Du kan højst få fradrag for {ceiling} i {statement.Year} for gaver til alle foreninger tilsammen.";
        }
    }
}
