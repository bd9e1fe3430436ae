using Headspace.Core.SignedLinks;
using Headspace.Core.Summits;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Submission;

namespace Headspace.Web.Supporters.Entries;

/// <summary>
/// Tells who signs up for the summit at once whether there is a seat. What the outbox would do a moment later is done here,
/// under the same key.
/// </summary>
internal sealed class SummitDestination(SummitRegister register, ISummitEditions editions, SupporterLinks links) : ISubmissionDestination
{
    public async Task<string?> FindAsync(FormDefinition form, FormEntry entry, CancellationToken cancellationToken)
    {
        if (!SummitEntry.IsFor(form) || editions.Current is not { } edition || SummitEntry.Read(entry, edition) is not { } signUp)
        {
            return null;
        }

        // Somebody else's sign-up, under the same name and address, is not shown to who only typed them.
        var stored = await register.SignUpAsync(signUp, edition, cancellationToken);
        return stored.Key == entry.Key ? links.SummitSignUp(stored).PathAndQuery : null;
    }
}
