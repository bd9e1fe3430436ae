using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Tests.Scoping;

public sealed class ScopeTests : IDisposable
{
    private readonly TestSite _site = new(
        new Dictionary<string, string?> { ["Umbraco:CMS:Global:DistributedLockingWriteLockDefaultTimeout"] = "00:00:00.100" },
        configure: builder => builder.AddNotificationHandler<ProbeNotification, ProbeHandler>());

    private IKeyValueRepository KeyValues => _site.Get<IKeyValueRepository>();

    [Fact]
    public void What_a_completed_scope_wrote_stays()
    {
        Write("a", complete: true);

        Assert.Equal("1", Read("a"));
    }

    [Fact]
    public void What_an_uncompleted_scope_wrote_is_gone()
    {
        Write("a", complete: false);

        Assert.Null(Read("a"));
    }

    [Fact]
    public void A_child_that_is_not_completed_fails_the_root()
    {
        using (var root = _site.Scopes.CreateCoreScope())
        {
            KeyValues.Save(new KeyValue { Identifier = "a", Value = "1" });
            using (_site.Scopes.CreateCoreScope())
                KeyValues.Save(new KeyValue { Identifier = "b", Value = "1" });
            root.Complete();
        }

        Assert.Null(Read("a"));
        Assert.Null(Read("b"));
    }

    [Fact]
    public void Nested_scopes_see_each_others_writes()
    {
        using var root = _site.Scopes.CreateCoreScope();
        KeyValues.Save(new KeyValue { Identifier = "a", Value = "1" });

        Assert.Equal("1", Read("a"));
    }

    [Fact]
    public void Scopes_disposed_out_of_order_are_refused()
    {
        var root = _site.Scopes.CreateCoreScope();
        var child = _site.Scopes.CreateCoreScope();

        Assert.Throws<InvalidOperationException>(root.Dispose);

        child.Dispose();
        root.Dispose();
    }

    [Fact]
    public void A_repository_without_a_scope_says_so() => Assert.Throws<InvalidOperationException>(() => KeyValues.Get("a"));

    [Fact]
    public void Notifications_are_published_after_the_commit_and_may_open_scopes()
    {
        using (var root = _site.Scopes.CreateCoreScope())
        {
            KeyValues.Save(new KeyValue { Identifier = "a", Value = "committed" });
            root.Notifications.Publish(new ProbeNotification(() => Read("a")));
            root.Complete();
        }

        Assert.Equal("committed", ProbeNotification.Seen);
    }

    [Fact]
    public void What_is_enlisted_runs_once_outside_of_the_scope()
    {
        var runs = new List<bool>();
        bool? insideContext = null;
        using (var root = _site.Scopes.CreateCoreScope())
        {
            for (var i = 0; i < 2; i++)
            {
                _site.Scopes.Context!.Enlist("key", completed =>
                {
                    runs.Add(completed);
                    insideContext = _site.Scopes.Context is not null;
                });
            }
            root.Complete();
        }

        Assert.Equal([true], runs);
        Assert.False(insideContext);
    }

    [Fact]
    public async Task A_reader_does_not_wait_for_a_writer()
    {
        Write("a", complete: true);
        using var writer = _site.Scopes.CreateCoreScope();
        KeyValues.Save(new KeyValue { Identifier = "a", Value = "2" });

        Assert.Equal("1", await InAnotherFlow(() => Read("a")));
    }

    [Fact]
    public async Task A_second_writer_times_out_with_Cores_exception()
    {
        using var writer = _site.Scopes.CreateCoreScope();
        writer.EagerWriteLock(Constants.Locks.KeyValues);

        await Assert.ThrowsAsync<DistributedWriteLockTimeoutException>(() => InAnotherFlow<string?>(() =>
        {
            using var second = _site.Scopes.CreateCoreScope();
            second.WriteLock(Constants.Locks.KeyValues);
            KeyValues.Save(new KeyValue { Identifier = "a", Value = "1" });
            return null;
        }));
    }

    [Fact]
    public void A_lock_that_does_not_exist_is_refused()
    {
        using var scope = _site.Scopes.CreateCoreScope();

        Assert.Throws<InvalidOperationException>(() => scope.EagerWriteLock(-9999));
    }

    public void Dispose() => _site.Dispose();

    private static Task<T> InAnotherFlow<T>(Func<T> work)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(work);
    }

    private void Write(string key, bool complete)
    {
        using var scope = _site.Scopes.CreateCoreScope();
        KeyValues.Save(new KeyValue { Identifier = key, Value = "1" });
        if (complete)
            scope.Complete();
    }

    private string? Read(string key)
    {
        using var scope = _site.Scopes.CreateCoreScope(autoComplete: true);
        return KeyValues.Get(key)?.Value;
    }

    private sealed class ProbeNotification(Func<string?> read) : INotification
    {
        public static string? Seen { get; private set; }

        public void Observe() => Seen = read();
    }

    private sealed class ProbeHandler : INotificationHandler<ProbeNotification>
    {
        public void Handle(ProbeNotification notification) => notification.Observe();
    }
}
