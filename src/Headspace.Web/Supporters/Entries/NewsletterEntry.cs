using Headspace.Core.Newsletters;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;

namespace Headspace.Web.Supporters.Entries;

/// <summary>An entry of a form with a box for the newsletter, in the words of the register.</summary>
internal static class NewsletterEntry
{
    /// <summary>What a consent for the newsletter lets us use.</summary>
    public const string Channel = "email";

    /// <summary>The field with what it is to be about; a form without it asks for everything.</summary>
    public const string TopicsField = "topics";

    /// <summary>Null when the box was not ticked.</summary>
    public static NewsletterWish? Read(FormEntry entry) => entry.Consents.FirstOrDefault(consent => consent.Channel == Channel) is not { } given ? null : new NewsletterWish(
        entry.Text("name"),
        (entry.Answer(TopicsField) as ChoiceValue)?.Values ?? [],
        new NewsletterConsent(entry.Key, entry.FormId, given.FieldId, given.TextVersion, Channel, entry.CreatedAt),
        entry.Origin);
}
