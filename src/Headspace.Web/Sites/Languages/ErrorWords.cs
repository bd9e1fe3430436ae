using System.Globalization;

namespace Headspace.Web.Sites.Languages;

/// <summary>
/// The words of the page for what went wrong, in the language of the page. Not among the dictionary items: the database
/// that holds them may be what is out of order.
/// </summary>
internal sealed record ErrorWords(
    string Language, string Title, string Heading, string TryAgain, string HelpNow, string Danger, string AllDay, string Front, string FrontUrl)
{
    private static readonly ErrorWords danish = new(
        "da", "Noget gik galt", "Noget gik galt hos os", "Prøv igen om lidt.", "Har du brug for nogen nu, så er de her.",
        "Hvis nogen er i fare", "BørneTelefonen, hele døgnet", "Til forsiden", "/");

    private static readonly ErrorWords english = new(
        "en", "Something went wrong", "Something went wrong on our side", "Please try again in a moment.", "If you need someone now, they are here.",
        "If someone is in danger", "BørneTelefonen, for children and young people, day and night", "Go to the front page", "/en/");

    /// <summary>The words in the language of the page.</summary>
    public static ErrorWords Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == english.Language ? english : danish;
}
