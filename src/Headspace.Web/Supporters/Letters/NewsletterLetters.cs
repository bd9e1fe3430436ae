using Headspace.Core.Letters;
using Headspace.Core.Newsletters;
using Headspace.Core.SignedLinks;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Mail;
using Headspace.Web.Supporters.Entries;
using Microsoft.Extensions.Options;

namespace Headspace.Web.Supporters.Letters;

/// <summary>The question to an address whether it wants the newsletter that was asked for with it.</summary>
internal sealed class NewsletterLetters(
    INewsletterRepository subscriptions, IFormDefinitionStore forms, SupporterLinks links, IOptions<NewsletterSettings> settings) : ISupporterLetterWriter
{
    public bool Writes(SupporterLetter letter) => letter == SupporterLetter.NewsletterConfirm;

    public async Task<WrittenLetter?> WriteAsync(SupporterLetter letter, Guid about, CancellationToken cancellationToken)
    {
        if (await subscriptions.GetAsync(about, cancellationToken) is not { Wish: { } wish } subscription)
        {
            return null;
        }

        var days = settings.Value.ForgetUnconfirmedAfterDays;
        var isKnown = subscription.State == NewsletterState.Confirmed;
        return new WrittenLetter(subscription.Email, new Letter
        {
            Subject = isKnown ? "Skal vi ændre dit nyhedsbrev?" : "Bekræft, at du vil have vores nyhedsbrev",
            Paragraphs =
            [
                wish.Name is { } name ? $"Hej {name}" : "Hej",
                isKnown
                    ? "Du får allerede vores nyhedsbrev. Nogen, sikkert dig selv, har bedt om det igen. Tryk her, hvis du vil ændre, hvad det handler om."
                    : "Nogen, sikkert dig selv, har bedt om vores nyhedsbrev til denne mailadresse. Du er først tilmeldt, når du trykker på linket og siger ja.",
                .. await TopicsAsync(wish, cancellationToken) is { Length: > 0 } topics ? [$"Du har bedt om at høre om: {topics}."] : Array.Empty<string>(),
                $"Har du ikke bedt om det, skal du ikke gøre noget. {(isKnown ? "Så fortsætter alt, som det er." : $"Så glemmer vi adressen efter {days} dage.")}",
            ],
            Action = new LetterAction(isKnown ? "Ja tak, det vil jeg gerne" : "Ja tak, jeg vil have nyhedsbrevet", links.ConfirmNewsletter(subscription, TimeSpan.FromDays(days))),
            SmallActions = isKnown ? [new LetterAction("Meld dig fra nyhedsbrevet", links.StopNewsletter(subscription))] : [],
        });
    }

    private async Task<string> TopicsAsync(NewsletterWish wish, CancellationToken cancellationToken) =>
        (await forms.GetAsync(cancellationToken)).Find(wish.Consent.FormId) is { } form
            ? string.Join(", ", wish.Topics.Select(topic => form.Caption(NewsletterEntry.TopicsField, topic)))
            : string.Join(", ", wish.Topics);
}
