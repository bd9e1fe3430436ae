using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Imaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.Tests.Imaging;

public sealed class CropMakerTests
{
    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 0)]
    public async Task What_cannot_be_made_is_told_unless_the_site_stops(bool stops, int told)
    {
        using var site = new StoppingSite();
        var log = new CountingLogger();
        var maker = new CropMaker(
            new MediaAddress(Options.Create(new GlobalSettings()), null!),
            new GoneFiles(() =>
            {
                if (stops)
                {
                    site.StopApplication();
                }
            }),
            null!,
            site,
            log);

        await maker.MakeAsync(["/media/a.png?width=100", "/media/b.png?width=100"]);

        Assert.Equal(told, log.Count);
    }

    private sealed class GoneFiles(Action before) : IMediaFiles
    {
        public Task<MediaFile?> FindAsync(string path, CancellationToken cancellationToken)
        {
            before();
            throw new ObjectDisposedException(path);
        }
    }

    private sealed class StoppingSite : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }

    private sealed class CountingLogger : ILogger<CropMaker>
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Count++;
    }
}
