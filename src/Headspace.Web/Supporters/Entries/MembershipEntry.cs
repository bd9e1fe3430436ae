using System.Globalization;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Core.Supporters;
using Headspace.Forms.Definitions;
using Headspace.Forms.Denmark;
using Headspace.Forms.Entries;

namespace Headspace.Web.Supporters.Entries;

/// <summary>An entry of a form whose workflow is <see cref="Headspace.Forms.Workflows.WorkflowTypeIds.RegisterMembership"/>, in the words of the register.</summary>
internal static class MembershipEntry
{
    private const string TypeField = "memberType";

    /// <summary>Null when the entry does not hold what a membership needs: its form is not one for members.</summary>
    public static MembershipApplication? Read(FormDefinition form, FormEntry entry)
    {
        if (!Enum.TryParse<MembershipType>(entry.Text(TypeField), ignoreCase: true, out var type)
            || PriceOf(form, type) is not { } price || entry.Supporter(entry.Text("organisationName")) is not { } supporter)
        {
            return null;
        }

        var settlement = (entry.Text("organisationPayment") ?? entry.Text("payment")) switch
        {
            "invoice" => MembershipSettlement.Invoice,
            "betalingsservice" => MembershipSettlement.Betalingsservice,
            _ => MembershipSettlement.Online,
        };
        return new MembershipApplication(
            entry.Key,
            supporter with
            {
                Cvr = entry.Text("cvr"),
                Address = entry.Text("address"),
                Postcode = entry.Text("postcode"),
                City = entry.Text("postcode") is { } postcode ? Postcodes.TownOf(postcode) : null,
                BirthYear = (int?)entry.Number("yearOfBirth"),
                Ean = entry.Text("gln"),
                Guardian = entry.Text("guardianName") is { } guardian && entry.Text("guardianEmail") is { } guardianEmail ? new Guardian(guardian, guardianEmail) : null,
                NearestCentre = entry.Text("centre"),
            },
            type,
            price,
            entry.Text("renewAutomatically") == "yes",
            settlement,
            entry.Number("extraGift") is { } gift and > 0 ? new Money(gift) : null,
            entry.Origin);
    }

    // What the form has shown is what is charged.
    private static Money? PriceOf(FormDefinition form, MembershipType type)
    {
        var amounts = form.Fields.FirstOrDefault(field => field.Alias == TypeField)?.Setting("Amounts");
        var shown = amounts?.Split(';').Select(amount => amount.Split('=')).FirstOrDefault(pair => pair.Length == 2 && pair[0].Equals(type.ToString(), StringComparison.OrdinalIgnoreCase));
        return shown is not null && long.TryParse(shown[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ore) && ore > 0 ? new Money(ore) : null;
    }
}
