using Headspace.Cms.Contracts.Outbox;
using Headspace.Persistence.Database;
using Headspace.Persistence.Tests.Hosting;
using Headspace.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;

namespace Headspace.Persistence.Tests.Database;

public sealed class WriterQueueTests
{
    [Fact]
    public async Task A_turn_ends_once_however_often_it_is_ended()
    {
        using WriterQueue queue = new(NullLogger<WriterQueue>.Instance);
        var first = await queue.WaitAsync();
        first!.Dispose();
        first.Dispose();

        using var second = await queue.WaitAsync();
        var third = queue.WaitAsync();

        Assert.False(third.IsCompleted);
        second!.Dispose();
        Assert.NotNull(await third);
    }

    [Fact]
    public async Task Who_is_told_of_a_change_may_write_at_once()
    {
        using RecordedLog log = new();
        using TestSite site = new(configure: builder =>
        {
            builder.AddNotificationAsyncHandler<OutboxFilledNotification, Writer>();
            builder.Services.AddSingleton<ILoggerProvider>(log);
        });

        await site.Get<IOutbox>().AddAsync([Writer.Message("first", site.Now)], CancellationToken.None);

        Assert.Equal(2L, site.Scalar("SELECT COUNT(*) FROM headspaceOutbox"));
        Assert.Empty(log.Lines); // nobody had to do without a turn
    }

    [Fact]
    public async Task A_turn_ends_with_work_that_fails()
    {
        using RecordedLog log = new();
        using TestSite site = new(configure: builder => builder.Services.AddSingleton<ILoggerProvider>(log));

        await Assert.ThrowsAsync<FormatException>(() => site.Database.WriteAsync<int>(_ => throw new FormatException()));
        await site.Get<IOutbox>().AddAsync([Writer.Message("first", site.Now)], CancellationToken.None);

        Assert.Empty(log.Lines); // nobody had to do without a turn
    }

    private sealed class Writer(IServiceProvider services) : INotificationAsyncHandler<OutboxFilledNotification>
    {
        public static OutboxMessage Message(string kind, DateTimeOffset now) =>
            new() { Key = Guid.NewGuid(), Kind = kind, Subject = Guid.Empty, CreatedAt = now, DueAt = now };

        public async Task HandleAsync(OutboxFilledNotification notification, CancellationToken cancellationToken)
        {
            var outbox = services.GetRequiredService<IOutbox>();
            if ((await outbox.GetOfAsync(Guid.Empty, cancellationToken)).Count < 2)
                await outbox.AddAsync([Message("second", DateTimeOffset.UnixEpoch)], cancellationToken);
        }
    }
}
