using Headspace.Testing;
using Microsoft.Data.Sqlite;

namespace Headspace.Web.Tests;

public sealed class DatabaseCommandTests(ImportedSite imported)
{
    private const string Serializer = "Umbraco.Web.PublishedCache.NuCache.Serializer";

    [Fact]
    public async Task A_database_is_handed_back_and_can_be_opened_again()
    {
        using var folder = imported.CopyOfDatabase();
        Execute(folder, $"INSERT INTO umbracoKeyValue (key, value) VALUES ('{Serializer}', 'MessagePack')");

        var (exitCode, output) = await RunningSite.RunAsync(folder, "database", "hand-back");

        Assert.Equal(0, exitCode);
        Assert.Contains("ready for stock Umbraco", output, StringComparison.Ordinal);
        Assert.Equal(0L, Execute(folder, $"SELECT COUNT(*) FROM umbracoKeyValue WHERE key = '{Serializer}'"));
        await using var site = await RunningSite.StartAsync(folder);
        using var page = await site.GetAsync("headspace.localhost", "/centre/");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Another_word_is_not_understood_and_nothing_is_done()
    {
        using var folder = new SiteFolder();

        var (exitCode, output) = await RunningSite.RunAsync(folder, "database", "handback");

        Assert.Equal(2, exitCode);
        Assert.Contains("database takes hand-back.", output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Database));
    }

    private static object? Execute(SiteFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
