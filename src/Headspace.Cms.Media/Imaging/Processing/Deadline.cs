namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>Ends something when its time is up, on a thread of its own: those of the pool may all be busy making pictures, and then no timer of the pool comes in time.</summary>
internal sealed class Deadline : IDisposable
{
    private const int StackSize = 128 * 1024;

    private readonly ManualResetEventSlim done = new();
    private readonly Thread watch;
    private volatile bool isOver;

    public Deadline(TimeSpan time, Action end)
    {
        watch = new Thread(Watch, StackSize) { IsBackground = true, Name = nameof(Deadline) };
        watch.Start();

        void Watch()
        {
            if (!done.Wait(time))
            {
                isOver = true;
                end();
            }
        }
    }

    public bool IsOver => isOver;

    /// <summary>Nothing is ended after this.</summary>
    public void Dispose()
    {
        done.Set();
        watch.Join();
        done.Dispose();
    }
}
