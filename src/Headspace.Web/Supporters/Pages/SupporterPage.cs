using Headspace.Forms.Mail;

namespace Headspace.Web.Supporters.Pages;

/// <summary>A page that a link in a mail leads to: it says one thing and offers at most one step.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Paragraphs">What it says.</param>
internal sealed record SupporterPage(string Title, params IReadOnlyList<string> Paragraphs)
{
    /// <summary>Where the reader goes on; null for nowhere.</summary>
    public LetterAction? Action { get; init; }

    /// <summary>The caption of the button that does what the link is for; null where nothing is to be done.</summary>
    public string? Confirm { get; init; }

    /// <summary>Whether the button is not what most come for.</summary>
    public bool IsConfirmQuiet { get; init; }

    /// <summary>The link's token, which the button sends.</summary>
    public string? Token { get; init; }

    /// <summary>Whether something is still to come, so that the page offers to look again. It does not do so by itself: who reads slowly would lose the place.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Whether nothing is left to be done here, so that the page offers the way to the front page.</summary>
    public bool IsTheEnd => Action is null && Confirm is null && !IsWaiting;

    /// <summary>Whose page it is.</summary>
    public SupporterPageBrand Brand { get; init; } = SupporterPageBrand.Headspace;

    /// <summary>Whether the page says where help is to be had.</summary>
    public bool OffersHelp { get; init; }

    /// <summary>The page of a link that is not ours, or too old.</summary>
    public static SupporterPage WrongLink { get; } = new(
        "Linket virker ikke", "Måske er det blevet delt over i din mail, eller det er for gammelt. Prøv at kopiere hele linket fra mailen.")
    {
        OffersHelp = true,
    };

    /// <summary>The page of a form that is larger than anybody reads.</summary>
    /// <param name="megabytes">What may be sent at the most.</param>
    public static SupporterPage TooLarge(int megabytes) => new(
        "Det fyldte for meget",
        $"Vi kunne ikke tage imod formularen, fordi filerne er for store. De må højst fylde {megabytes} MB i alt.",
        "Gå tilbage i din browser, vælg mindre filer, og send igen. Vi har ikke gemt noget.")
    {
        OffersHelp = true,
    };
}
