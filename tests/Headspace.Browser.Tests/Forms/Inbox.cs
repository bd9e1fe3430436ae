using Headspace.Testing;

namespace Headspace.Browser.Tests.Forms;

/// <summary>The mails of a server that several tests send to.</summary>
public sealed class Inbox(MailServer server) : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly List<SentMail> mails = [];

    /// <summary>The first mail to an address whose subject begins so, as soon as it arrives.</summary>
    public async Task<SentMail> FindAsync(string to, string subject, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        await turn.WaitAsync(limit.Token);
        try
        {
            while (true)
            {
                if (mails.FirstOrDefault(mail => mail.To.Contains(to, StringComparison.Ordinal) && mail.Subject.StartsWith(subject, StringComparison.Ordinal)) is { } found)
                {
                    return found;
                }

                mails.Add(SentMail.Parse(await server.NextMailAsync(limit.Token)));
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();
}
