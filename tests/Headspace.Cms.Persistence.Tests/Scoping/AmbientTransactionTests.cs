using System.Data.Common;
using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Headspace.Cms.Persistence.Tests.Scoping;

public sealed class AmbientTransactionTests : IDisposable
{
    private readonly TestSite _site = new(
        new Dictionary<string, string?> { ["Umbraco:CMS:Global:DistributedLockingWriteLockDefaultTimeout"] = "00:00:00.100" });

    private IAmbientTransaction Ambient => _site.Get<IAmbientTransaction>();

    [Fact]
    public void Without_a_scope_it_says_so() => Assert.Throws<InvalidOperationException>(() => Ambient.Current);

    [Fact]
    public void Nested_scopes_have_the_transaction_of_the_root()
    {
        using var root = _site.Scopes.CreateCoreScope();
        var transaction = Ambient.Current;
        using var child = _site.Scopes.CreateCoreScope();

        Assert.Same(transaction, Ambient.Current);
        Assert.Equal(System.Data.ConnectionState.Open, transaction.Connection!.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_ends_with_the_root_scope(bool complete)
    {
        _site.InScope(() => Execute("CREATE TABLE probe (a INTEGER)"));
        using (var root = _site.Scopes.CreateCoreScope())
        {
            Execute("INSERT INTO probe VALUES (1)");
            if (complete)
                root.Complete();
        }

        Assert.Equal(complete ? 1L : 0L, _site.Scalar("SELECT COUNT(*) FROM probe"));
    }

    [Fact]
    public async Task Who_finds_the_database_held_until_the_time_out_gets_Cores_exception()
    {
        using var writer = _site.Scopes.CreateCoreScope();
        _ = Ambient.Current;

        await Assert.ThrowsAsync<DistributedWriteLockTimeoutException>(() => InAnotherFlow(() =>
        {
            using var second = _site.Scopes.CreateCoreScope();
            return Ambient.Current;
        }));
    }

    [Fact]
    public async Task A_scope_that_completes_itself_reads_beside_a_writer()
    {
        _site.InScope(() => Execute("CREATE TABLE probe (a INTEGER)"));
        using var writer = _site.Scopes.CreateCoreScope();
        Execute("INSERT INTO probe VALUES (1)");

        Assert.Equal(0L, await InAnotherFlow(() =>
        {
            using var reader = _site.Scopes.CreateCoreScope(autoComplete: true);
            using var command = Command("SELECT COUNT(*) FROM probe");
            return command.ExecuteScalar();
        }));
    }

    public void Dispose() => _site.Dispose();

    private static Task<T> InAnotherFlow<T>(Func<T> work)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(work);
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private DbCommand Command(string sql)
    {
        var command = Ambient.Current.Connection!.CreateCommand();
        command.Transaction = Ambient.Current;
        command.CommandText = sql;
        return command;
    }
}
