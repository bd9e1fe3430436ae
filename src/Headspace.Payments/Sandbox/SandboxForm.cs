using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Headspace.Payments.Sandbox;

/// <summary>What the payer typed, and what is wrong with it.</summary>
internal sealed partial class SandboxForm
{
    private SandboxForm(IFormCollection? form, DateOnly today)
    {
        Number = ((string?)form?["number"])?.Trim() ?? string.Empty;
        Expiry = ((string?)form?["expiry"])?.Trim() ?? string.Empty;
        Code = ((string?)form?["code"])?.Trim() ?? string.Empty;
        Confirmed = (string?)form?["confirm"] switch { "yes" => true, "no" => false, _ => null };
        Card = SandboxCard.Find(Number);
        ValidTo = ReadExpiry(Expiry);
        if (form is not null)
        {
            Errors = Check(today);
        }
    }

    public static SandboxForm Empty { get; } = new(null, default);

    public string Number { get; }

    public string Expiry { get; }

    public string Code { get; }

    public bool? Confirmed { get; }

    public SandboxCard? Card { get; }

    public DateOnly? ValidTo { get; }

    /// <summary>By the name of the field, in the order of the page.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; } = new Dictionary<string, string>();

    public static SandboxForm Read(IFormCollection form, DateOnly today) => new(form, today);

    private Dictionary<string, string> Check(DateOnly today)
    {
        Dictionary<string, string> errors = [];
        if (Card is null)
        {
            errors["number"] = Number.Length == 0 ? "Skriv kortnummeret" : "Kortnummeret er ikke et af testkortene herunder";
        }

        if (ValidTo is null)
        {
            errors["expiry"] = Expiry.Length == 0 ? "Skriv hvornår kortet udløber" : "Udløb skrives som måned og år, for eksempel 04/29";
        }
        else if (ValidTo < today)
        {
            errors["expiry"] = "Kortet er udløbet";
        }

        if (!Codes().IsMatch(Code))
        {
            errors["code"] = Code.Length == 0 ? "Skriv kontrolcifrene" : "Kontrolcifrene er tre cifre";
        }

        return errors;
    }

    private static DateOnly? ReadExpiry(string typed)
    {
        var match = Expiries().Match(typed);
        return match.Success
            ? new DateOnly(2000 + Number2(match, "year"), Number2(match, "month"), 1).AddMonths(1).AddDays(-1)
            : null;
    }

    private static int Number2(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<month>0?[1-9]|1[0-2]) ?[/\-.]? ?(?:20)?(?<year>[0-9]{2})\z")]
    private static partial Regex Expiries();

    [GeneratedRegex(@"^[0-9]{3}\z")]
    private static partial Regex Codes();
}
