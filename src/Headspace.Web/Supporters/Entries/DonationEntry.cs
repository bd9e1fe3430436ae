using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Cpr;
using Headspace.Core.Donations;
using Headspace.Core.Payments;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;

namespace Headspace.Web.Supporters.Entries;

/// <summary>An entry of a form whose workflow is <see cref="Headspace.Forms.Workflows.WorkflowTypeIds.RegisterDonation"/>, in the words of gifts.</summary>
internal sealed class DonationEntry(EntryAnswers answers, IAnswerSealer sealer, TimeProvider time, ILogger<DonationEntry> logger)
{
    /// <summary>Null when the entry does not hold what a gift needs: its form is not one for gifts.</summary>
    public async Task<DonationPledge?> ReadAsync(FormDefinition form, FormEntry entry, CancellationToken cancellationToken)
    {
        var company = entry.IsOn("isCompany") ? entry.Text("companyName") : null;
        if (entry.Number("amount") is not { } amount || amount <= 0 || entry.Supporter(company) is not { } supporter)
        {
            return null;
        }

        var frequency = entry.Text("frequency") switch
        {
            "monthly" => DonationFrequency.Monthly,
            "yearly" => DonationFrequency.Yearly,
            _ => DonationFrequency.Once,
        };
        var giver = supporter with { Cvr = company is null ? null : entry.Text("cvr") };
        return new DonationPledge(entry.Key, giver, new Money(amount), frequency, await PurposeAsync(form, entry, cancellationToken), Cpr(entry), entry.Origin);
    }

    private async Task<string> PurposeAsync(FormDefinition form, FormEntry entry, CancellationToken cancellationToken)
    {
        var texts = await answers.GetAsync(form, entry, cancellationToken);
        var centre = texts.FirstOrDefault(answer => answer.Field.Alias == "centre")?.Text;
        return centre is { Length: > 0 } ? centre : texts.FirstOrDefault(answer => answer.Field.Alias == "purpose")?.Text ?? "Gave";
    }

    private CprNumber? Cpr(FormEntry entry)
    {
        if (entry.Answer("cpr") is not SealedAnswer answer)
        {
            return null;
        }

        logger.LogInformation("The CPR number of entry {Entry} is opened to be sealed for its giver", entry.Key);
        return CprNumber.Parse(sealer.Open(entry.Key, answer), DanishTime.Today(time)).Result;
    }
}
