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
    public static MembershipApplication? Read(FormDefinition form, FormEntry entry, MembershipSettings settings)
    {
        if (!Enum.TryParse<MembershipType>(entry.Text(TypeField), ignoreCase: true, out var type)
            || PriceOf(form, type, settings) is not { } price || entry.Text("name") is not { } name || entry.Text("email") is not { } email)
        {
            return null;
        }

        var organisation = entry.Text("organisationName");
        var settlement = (entry.Text("organisationPayment") ?? entry.Text("payment")) switch
        {
            "invoice" => MembershipSettlement.Invoice,
            "betalingsservice" => MembershipSettlement.Betalingsservice,
            _ => MembershipSettlement.Online,
        };
        var supporter = new Supporter
        {
            Key = entry.Key,
            Name = organisation ?? name,
            Contact = organisation is null ? null : name,
            Email = email,
            Phone = entry.Text("phone"),
            Address = entry.Text("address"),
            Postcode = entry.Text("postcode"),
            City = entry.Text("postcode") is { } postcode ? Postcodes.TownOf(postcode) : null,
            BirthYear = (int?)entry.Number("yearOfBirth"),
            Cvr = entry.Text("cvr"),
            Ean = entry.Text("gln"),
            Guardian = entry.Text("guardianName") is { } guardian && entry.Text("guardianEmail") is { } guardianEmail ? new Guardian(guardian, guardianEmail) : null,
            NearestCentre = entry.Text("centre"),
            CreatedAt = entry.CreatedAt,
        };
        return new MembershipApplication(
            entry.Key,
            supporter,
            type,
            price,
            entry.Text("renewAutomatically") == "yes",
            settlement,
            entry.Number("extraGift") is { } gift and > 0 ? new Money(gift) : null,
            entry.Origin);
    }

    // What the form has shown is what is charged; a form that shows no prices takes those of the settings.
    private static Money? PriceOf(FormDefinition form, MembershipType type, MembershipSettings settings)
    {
        var amounts = form.Fields.FirstOrDefault(field => field.Alias == TypeField)?.Setting("Amounts");
        var shown = amounts?.Split(';').Select(amount => amount.Split('=')).FirstOrDefault(pair => pair.Length == 2 && pair[0].Equals(type.ToString(), StringComparison.OrdinalIgnoreCase));
        return shown is not null && long.TryParse(shown[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ore) ? new Money(ore) : settings.PriceOf(type);
    }
}
