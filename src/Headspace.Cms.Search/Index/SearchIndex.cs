using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Index;

/// <summary>
/// The index of this node. It is opened, or made, on a thread of its own with the first question or when the site has started.
/// A new one is made beside the old one, which answers meanwhile; if there is none, or it is damaged or belongs to another state
/// of the database, questions wait, and are answered 503 when they have waited too long: an empty list would be a lie.
/// </summary>
internal sealed class SearchIndex(
    IndexFolder folder,
    IndexedFields fields,
    IndexUpdate update,
    DatabaseFingerprint fingerprint,
    IRuntimeState runtime,
    IOptions<SearchSettings> settings,
    ILogger<SearchIndex> logger) : IDisposable
{
    private readonly Lock gate = new();
    private readonly ManualResetEventSlim ready = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly List<IndexChange> pending = [];
    private volatile IndexFile? current;
    private Thread? making;
    private bool again;

    private static string Shape(IndexedFields fields) => $"{IndexSchema.Version}|{fields.Shape}";

    /// <summary>Whether the index is kept up to date: from the first question on.</summary>
    public bool IsInUse => current is not null || making is not null;

    /// <summary>Opens the index, or makes it, if nobody has.</summary>
    public void Begin() => Make(isAnew: false);

    /// <summary>Makes the index anew; the old one answers until then.</summary>
    public void Rebuild()
    {
        if (IsInUse)
        {
            Make(isAnew: true);
        }
    }

    /// <summary>Asks the index. The question may be asked a second time, of another file.</summary>
    /// <exception cref="BadHttpRequestException">There is no index yet; with the status 503.</exception>
    public T Read<T>(Func<SqliteConnection, T> question)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var file = Usable();
            try
            {
                return file.Read(question);
            }
            catch (SqliteException exception) when (file != current || !file.IsWhole())
            {
                Discard(file, exception);
            }
        }

        throw Unavailable();
    }

    /// <summary>Brings changes into the index before it returns. Nothing is thrown: whoever publishes is not to be troubled by the index.</summary>
    public void Change(IndexChange change)
    {
        if (change.IsNone)
        {
            return;
        }

        IndexFile? file;
        lock (gate)
        {
            if (!IsInUse)
            {
                return;
            }

            if (making is not null)
            {
                pending.Add(change);
            }

            file = current;
        }

        if (file is not null)
        {
            Write(file, change);
        }
    }

    /// <summary>Notes that the index knows the present state of the database, so that the next start finds it current.</summary>
    public void Settle()
    {
        if (making is null && current is { Exists: true } file)
        {
            Note(file);
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        making?.Join();
        current?.Dispose();
        stopping.Dispose();
        ready.Dispose();
    }

    private void Write(IndexFile file, IndexChange change)
    {
        try
        {
            update.Write(file, change);
            Note(file);
        }
        catch (Exception exception)
        {
            // The edge of the index to whoever publishes, also for handlers of others that fail. What is not known to be right is made anew.
            Discard(file, exception);
        }
    }

    private void Note(IndexFile file)
    {
        var state = fingerprint.Read();
        file.Write(writing => writing.SetMeta(nameof(IndexFile.Fingerprint), state));
    }

    private IndexFile Usable()
    {
        if (current is { } file)
        {
            if (file.Exists)
            {
                return file;
            }

            Discard(file, null);
        }

        Begin();
        return ready.Wait(settings.Value.MaxWait) && current is { } made ? made : throw Unavailable();
    }

    private static BadHttpRequestException Unavailable() =>
        new("The search index is being made. Try again in a moment.", StatusCodes.Status503ServiceUnavailable);

    private void Discard(IndexFile file, Exception? exception)
    {
        lock (gate)
        {
            if (current != file)
            {
                return;
            }

            logger.LogWarning(exception, "The search index {Path} is gone or damaged, or could not be written; it is made anew", file.Path);
            current = null;
            ready.Reset();
        }

        file.Retire();
        Make(isAnew: true);
    }

    private void Make(bool isAnew)
    {
        lock (gate)
        {
            if (stopping.IsCancellationRequested || runtime.Level != RuntimeLevel.Run || (!isAnew && IsInUse))
            {
                return;
            }

            if (making is not null)
            {
                again = true;
                return;
            }

            if (current is null)
            {
                ready.Reset();
            }

            making = new Thread(() => Run(isAnew)) { IsBackground = true, Name = "Search index" };

            // A scope of whoever asks must not go along.
            using (ExecutionContext.SuppressFlow())
            {
                making.Start();
            }
        }
    }

    private void Run(bool isAnew)
    {
        IndexFile? file = null;
        try
        {
            file = (isAnew ? null : Reopen()) ?? Build();
            Swap(file);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            file?.Dispose();
        }
        catch (Exception exception)
        {
            // The edge of this thread. Who waits is answered 503 now; the next question begins again.
            logger.LogError(exception, "The search index could not be made");
            file?.Retire();
            lock (gate)
            {
                making = null;
                pending.Clear();
                ready.Set();
            }
        }
    }

    private IndexFile? Reopen()
    {
        var file = folder.OpenLast(Shape(fields));
        var kept = file?.Fingerprint;
        if (kept is null || kept == fingerprint.Read())
        {
            return file;
        }

        logger.LogInformation("The search index belongs to another state of the database; it is made anew");
        file!.Retire();
        return null;
    }

    private IndexFile Build()
    {
        var started = TimeProvider.System.GetTimestamp();
        var file = folder.CreateNext();
        try
        {
            var state = fingerprint.Read();
            var count = update.WriteAll(file, stopping.Token);
            file.Finish(Shape(fields), state);
            logger.LogInformation("The search index has been made of {Count} documents in {Milliseconds:0} ms", count, TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            return file;
        }
        catch
        {
            file.Retire();
            throw;
        }
    }

    private void Swap(IndexFile file)
    {
        IndexFile? old;
        while (!TrySwap(file, out old))
        {
            foreach (var change in TakePending())
            {
                update.Write(file, change);
                Note(file);
            }
        }

        old?.Retire();
        if (Interlocked.Exchange(ref again, false))
        {
            Make(isAnew: true);
        }
    }

    private bool TrySwap(IndexFile file, out IndexFile? old)
    {
        lock (gate)
        {
            old = current;
            if (pending.Count > 0)
            {
                return false;
            }

            current = file;
            making = null;
            ready.Set();
            return true;
        }
    }

    private List<IndexChange> TakePending()
    {
        lock (gate)
        {
            List<IndexChange> taken = [.. pending];
            pending.Clear();
            return taken;
        }
    }
}
