using System.Globalization;
using Headspace.Core.Letters;
using Headspace.Core.SignedLinks;
using Headspace.Core.Summits;
using Headspace.Forms.Mail;

namespace Headspace.Web.Supporters.Letters;

/// <summary>What those who want to come to the summit are told: a seat, a place on the list, a seat after all, taken back.</summary>
internal sealed class SummitLetters(ISummitSignUpRepository signUps, ISummitEditions editions, SupporterLinks links) : ISupporterLetterWriter
{
    private static readonly CultureInfo danish = CultureInfo.GetCultureInfo("da-DK");

    public bool Writes(SupporterLetter letter) =>
        letter is SupporterLetter.SummitSeat or SupporterLetter.SummitWaiting or SupporterLetter.SummitMovedUp or SupporterLetter.SummitCancelled;

    public async Task<WrittenLetter?> WriteAsync(SupporterLetter letter, Guid about, CancellationToken cancellationToken)
    {
        if (await signUps.GetAsync(about, cancellationToken) is not { } signUp || !IsRight(letter, signUp.State))
        {
            return null;
        }

        var edition = editions.Find(signUp.EditionKey);
        var (subject, text) = Words(letter, edition?.Name ?? "Psykiatritopmødet", await signUps.PlaceOfAsync(signUp, cancellationToken));
        return new WrittenLetter(signUp.Email, new Letter
        {
            Subject = subject,
            Paragraphs = [$"Kære {signUp.Name}", text],
            Facts = letter == SupporterLetter.SummitCancelled ? [] : [.. Facts(edition)],
            Action = letter == SupporterLetter.SummitCancelled ? null : new LetterAction("Se din tilmelding, eller meld dig fra", links.SummitSignUp(signUp)),
        });
    }

    private static bool IsRight(SupporterLetter letter, SummitSignUpState state) => state == letter switch
    {
        SupporterLetter.SummitWaiting => SummitSignUpState.Waiting,
        SupporterLetter.SummitCancelled => SummitSignUpState.Cancelled,
        _ => SummitSignUpState.Seated,
    };

    private static (string Subject, string Text) Words(SupporterLetter letter, string summit, int? place) => letter switch
    {
        SupporterLetter.SummitSeat => (
            $"Du har en plads: {summit}", "Tak for din tilmelding. Du har en plads, og vi glæder os til at se dig. Kan du alligevel ikke komme, så meld dig fra, så en anden kan få pladsen."),
        SupporterLetter.SummitWaiting => (
            $"Du står på ventelisten: {summit}",
            $"Tak for din tilmelding. Alle pladser er taget lige nu, og du står som nummer {place} på ventelisten. Melder nogen fra, går pladsen til den næste på listen. Du får en mail, hvis det bliver dig."),
        SupporterLetter.SummitMovedUp => (
            $"Du har fået en plads: {summit}", "Der er blevet en plads ledig, og den er din. Du skal ikke gøre noget. Kan du alligevel ikke komme, så meld dig fra, så den næste på ventelisten kan få pladsen."),
        _ => ($"Du er meldt fra: {summit}", "Vi har meldt dig fra. Tak, fordi du sagde til, så en anden kan komme med."),
    };

    private static IEnumerable<LetterFact> Facts(SummitOpening? edition)
    {
        if (edition?.FirstDay is { } day)
        {
            yield return new LetterFact("Dato", day.ToString("dddd 'den' d. MMMM yyyy", danish));
        }

        if (edition?.Venue is { } venue)
        {
            yield return new LetterFact("Sted", venue);
        }
    }
}
