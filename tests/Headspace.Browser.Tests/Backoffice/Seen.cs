using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>What a window has asked for, and what went wrong in it.</summary>
internal sealed class Seen
{
    public Seen(IBrowserContext context)
    {
        context.Request += (_, request) => Addresses.Enqueue(request.Url);
        context.RequestFailed += (_, request) => Note(!IsUnread(request), $"{request.Url}: {request.Failure}");
        context.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Request.Method} {response.Url}");
        context.Console += (_, message) => Note(message.Type == "error", message.Text);
        context.WebError += (_, error) => Failures.Enqueue(error.Error);
    }

    public ConcurrentQueue<string> Addresses { get; } = new();

    public ConcurrentQueue<string> Failures { get; } = new();

    /// <summary>What went wrong since it was asked last.</summary>
    public IReadOnlyList<string> TakeFailures()
    {
        List<string> taken = [];
        while (Failures.TryDequeue(out var failure))
        {
            taken.Add(failure);
        }

        return taken;
    }

    // The client lets go of answers that have no content before Chromium has called them complete.
    private static bool IsUnread(IRequest request) => request.Failure == "net::ERR_ABORTED";

    private void Note(bool failed, string what)
    {
        if (failed)
        {
            Failures.Enqueue(what);
        }
    }
}
