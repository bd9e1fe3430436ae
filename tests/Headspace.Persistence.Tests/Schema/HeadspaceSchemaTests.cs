using Headspace.Cms.Contracts.Database;
using Headspace.Persistence.Schema;
using Headspace.Persistence.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Headspace.Persistence.Tests.Schema;

public sealed class HeadspaceSchemaTests
{
    private static readonly int latest = HeadspaceSchema.Steps.Count;

    [Fact]
    public async Task At_start_a_database_without_our_tables_gets_them()
    {
        using TestSite site = new(TestTables.Umbraco);

        await StartAsync(site);

        Assert.Equal($"{latest}", Version(site));
        Assert.NotEmpty(OurTables(site));
    }

    [Fact]
    public async Task A_second_start_writes_nothing()
    {
        using TestSite site = new();
        var before = site.Scalar("SELECT updated FROM umbracoKeyValue WHERE key = 'Headspace.Persistence.Schema'");

        await StartAsync(site);

        Assert.Equal(before, site.Scalar("SELECT updated FROM umbracoKeyValue WHERE key = 'Headspace.Persistence.Schema'"));
    }

    [Fact]
    public async Task Without_Umbracos_tables_nothing_is_made()
    {
        using TestSite site = new(TestTables.None);

        await site.Get<IEventAggregator>().PublishAsync(new UmbracoApplicationStartingNotification(RuntimeLevel.Install, false));

        Assert.False(File.Exists(site.DatabaseFile));
    }

    [Fact]
    public async Task Nodes_that_start_at_once_come_to_the_same_end()
    {
        using TestSite site = new(TestTables.Umbraco);

        await TestSite.AtOnceAsync(8, async _ =>
        {
            await site.Get<HeadspaceSchema>().CompleteAsync(CancellationToken.None);
            return true;
        });

        Assert.Equal($"{latest}", Version(site));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("later")]
    public async Task A_later_version_is_refused_in_one_sentence(string version)
    {
        using TestSite site = new();
        site.Get<IKeyValueService>().SetValue(HeadspaceSchema.Key, version);

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => StartAsync(site));

        Assert.Contains(version, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(version, Version(site));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_of_any()
    {
        using TestSite site = new(TestTables.Umbraco);
        await site.Database.WriteAsync(context => context.Database.ExecuteSqlRawAsync("CREATE TABLE headspaceOutbox (a)"));

        await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(site));

        Assert.Null(Version(site));
        Assert.Equal(["headspaceOutbox"], OurTables(site));
    }

    [Fact]
    public async Task Every_column_of_the_rows_is_in_the_tables_and_no_other()
    {
        using TestSite site = new();
        var model = await site.Database.ReadAsync(context => Task.FromResult(context.Model));

        Assert.Equal(model.GetEntityTypes().Select(type => type.GetTableName()).Order(StringComparer.Ordinal), OurTables(site).Order());
        Assert.All(model.GetEntityTypes(), type => Assert.Equal(
            type.GetProperties().Select(property => $"{property.GetColumnName()}:{(property.IsNullable ? 0 : 1)}").Order(StringComparer.Ordinal),
            site.Rows($"SELECT name || ':' || \"notnull\" FROM pragma_table_info('{type.GetTableName()}')").Cast<string>().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_context_is_made_once_for_a_connection()
    {
        using TestSite site = new();

        var first = await site.Database.ReadAsync(Task.FromResult);
        var second = await site.Database.WriteAsync(Task.FromResult);

        Assert.Same(first, second);
    }

    private static Task StartAsync(TestSite site) =>
        site.Get<IEventAggregator>().PublishAsync(new UmbracoApplicationStartingNotification(RuntimeLevel.Run, false));

    private static string? Version(TestSite site) => site.Get<IKeyValueService>().GetValue(HeadspaceSchema.Key);

    private static IEnumerable<object?> OurTables(TestSite site) =>
        site.Rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND name LIKE 'headspace%'");
}
