using Umbraco.Cms.Core.Runtime;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Hosting.Runtime;

/// <summary>
/// One process at a time works on a content root. Core's own lock works on Windows only; an exclusively
/// opened file works everywhere and is released by the operating system when the process dies.
/// </summary>
internal sealed class FileMainDomLock(IHostingEnvironment environment) : IMainDomLock
{
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FileStream? file;

    public async Task<bool> AcquireLockAsync(int millisecondsTimeout)
    {
        Directory.CreateDirectory(environment.LocalTempPath);
        var path = Path.Combine(environment.LocalTempPath, "MainDom.lock");
        var deadline = TimeProvider.System.GetTimestamp();
        do
        {
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return true;
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(deadline).TotalMilliseconds < millisecondsTimeout)
            {
                await Task.Delay(100).ConfigureAwait(false);
            }
            catch (IOException)
            {
                return false;
            }
        }
        while (true);
    }

    public Task ListenAsync() => released.Task;

    public void Dispose()
    {
        file?.Dispose();
        released.TrySetResult();
    }
}
