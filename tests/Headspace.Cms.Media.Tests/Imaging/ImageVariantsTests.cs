using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Imaging.Processing;
using Headspace.Cms.Media.Imaging.Variants;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Headspace.Cms.Media.Tests.Imaging;

/// <summary>One picture, and who waits for it.</summary>
public sealed class ImageVariantsTests : IAsyncLifetime
{
    private const string Address = "/media/a/b.png";

    private Site site = null!;

    private ImageVariants Variants => site.Services.GetRequiredService<ImageVariants>();

    public async ValueTask InitializeAsync() => site = await Site.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_failure_that_its_only_visitor_did_not_wait_for_is_not_the_next_ones()
    {
        var answer = new TaskCompletionSource<Stream>();
        var storage = answer.Task;
        var file = File(_ => storage);
        using var leaving = new CancellationTokenSource();

        var left = Variants.GetAsync(Address, file, Pictures.Commands("width=10"), leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        answer.SetException(new MediaStorageException("The storage does not answer.", new TimeoutException()));
        storage = Task.FromResult<Stream>(new MemoryStream(Pictures.Of("png")));
        var next = await Variants.GetAsync(Address, file, Pictures.Commands("width=10"), TestContext.Current.CancellationToken);

        Assert.Equal(10, Pixels.Of(next.Content).Width);
    }

    [Fact]
    public async Task A_picture_that_its_only_visitor_did_not_wait_for_is_made_and_kept()
    {
        var answer = new TaskCompletionSource<Stream>();
        var opened = 0;
        var file = File(_ =>
        {
            opened++;
            return answer.Task;
        });
        using var leaving = new CancellationTokenSource();

        var left = Variants.GetAsync(Address, file, Pictures.Commands("width=10"), leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        var waiting = Variants.GetAsync(Address, file, Pictures.Commands("width=10"), TestContext.Current.CancellationToken);
        answer.SetResult(new MemoryStream(Pictures.Of("png")));

        Assert.Equal(10, Pixels.Of((await waiting).Content).Width);
        Assert.Equal(1, opened);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_the_limits_say_for_what_cannot_be_ended()
    {
        var limits = site.Services.GetRequiredService<IOptionsMonitor<ImageLimits>>().CurrentValue;
        limits.MaxWait = limits.Timeout = TimeSpan.FromMilliseconds(5);
        var answer = new TaskCompletionSource<Stream>();
        var file = File(_ => answer.Task);

        var error = await Assert.ThrowsAsync<ImageFaultException>(() => Variants.GetAsync(Address, file, Pictures.Commands("width=10"), TestContext.Current.CancellationToken));
        limits.MaxWait = limits.Timeout = TimeSpan.FromMinutes(1);
        answer.SetResult(new MemoryStream(Pictures.Of("png")));
        var next = await Variants.GetAsync(Address, file, Pictures.Commands("width=10"), TestContext.Current.CancellationToken);

        Assert.Equal(ImageFault.TookTooLong, error.Fault);
        Assert.Equal(10, Pixels.Of(next.Content).Width);
    }

    private static MediaFile File(Func<CancellationToken, Task<Stream>> open) => new(Pictures.Of("png").Length, DateTimeOffset.UnixEpoch, open);
}
