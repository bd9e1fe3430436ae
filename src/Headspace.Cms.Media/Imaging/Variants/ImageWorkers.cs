using System.Threading.Channels;
using Headspace.Cms.Media.Imaging.Processing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.Imaging.Variants;

/// <summary>
/// Threads of their own that make pictures: few, and less urgent than those that answer visitors, so that pages stay as fast while
/// pictures are made.
/// </summary>
internal sealed class ImageWorkers : IDisposable
{
    private readonly Channel<Turn> turns = Channel.CreateUnbounded<Turn>();
    private readonly IOptionsMonitor<ImageLimits> limits;

    public ImageWorkers(IOptions<ImagingSettings> settings, IOptionsMonitor<ImageLimits> limits)
    {
        this.limits = limits;
        var count = ImageLimits.PicturesAtATime(settings.Value.Memory);
        for (var number = 1; number <= count; number++)
        {
            new Thread(Work) { IsBackground = true, Name = $"Pictures {number}" }.Start();
        }
    }

    /// <summary>Does work when its turn comes.</summary>
    /// <exception cref="ImageBusyException">Its turn did not come within <see cref="ImageLimits.MaxWait"/>; it will not be done.</exception>
    public async Task<T> RunAsync<T>(Func<T> work)
    {
        var turn = new Turn<T>(work);
        turns.Writer.TryWrite(turn);
        using var patience = new CancellationTokenSource(limits.CurrentValue.MaxWait);
        await using var leaving = patience.Token.Register(turn.Leave).ConfigureAwait(false);
        return await turn.Result.ConfigureAwait(false);
    }

    public void Dispose() => turns.Writer.TryComplete();

    private void Work()
    {
        ThreadPriorities.LowerThisThread();
        while (turns.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (turns.Reader.TryRead(out var turn))
            {
                turn.Take();
            }
        }
    }

    private abstract class Turn
    {
        private int isTaken;

        public void Take()
        {
            if (Interlocked.Exchange(ref isTaken, 1) == 0)
            {
                Run();
            }
        }

        public void Leave()
        {
            if (Interlocked.Exchange(ref isTaken, 1) == 0)
            {
                Refuse();
            }
        }

        protected abstract void Run();

        protected abstract void Refuse();
    }

    private sealed class Turn<T>(Func<T> work) : Turn
    {
        private readonly TaskCompletionSource<T> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<T> Result => result.Task;

        protected override void Run()
        {
            try
            {
                result.SetResult(work());
            }
            catch (Exception exception)
            {
                result.SetException(exception);
            }
        }

        protected override void Refuse() => result.SetException(new ImageBusyException());
    }
}
