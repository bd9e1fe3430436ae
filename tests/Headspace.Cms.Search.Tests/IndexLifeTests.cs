using Headspace.Cms.Search.Index;
using Headspace.Cms.Search.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using ContentVariation = Umbraco.Cms.Core.Models.ContentVariation;

namespace Headspace.Cms.Search.Tests;

/// <summary>An index is a copy: whatever befalls it, it is made anew, and says so.</summary>
public sealed class IndexLifeTests : IAsyncLifetime
{
    private SearchSite _site = null!;

    private string[] Files => Directory.GetFiles(_site.IndexFolder, "*.db");

    public async ValueTask InitializeAsync()
    {
        _site = await SearchSite.StartAsync();
        await _site.CreateTypeAsync("page", ContentVariation.Nothing);
        _site.Publish("Forside");
        _site.Publish("Topmøde");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void There_is_no_file_until_somebody_asks()
    {
        Assert.False(Directory.Exists(_site.IndexFolder));

        Assert.Equal(["Forside", "Topmøde"], _site.Query());

        Assert.Single(Files);
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_index_that_is_there()
    {
        _site.Query();
        _site.Publish("Ny");
        var file = Assert.Single(Files);

        _site = await _site.RestartAsync();

        Assert.Equal(["Forside", "Topmøde", "Ny"], _site.Query());
        Assert.Equal(file, Assert.Single(Files));
    }

    [Fact]
    public void A_deleted_index_is_made_anew_while_the_site_runs()
    {
        _site.Query();
        Directory.Delete(_site.IndexFolder, true);

        Assert.Equal(["Forside", "Topmøde"], _site.Query());
        Assert.Single(_site.Log.Lines, line => line.Contains("is gone or damaged", StringComparison.Ordinal));

        _site.Publish("Ny");
        Assert.Equal(3, _site.Query().Length);
    }

    [Fact]
    public void A_damaged_index_is_made_anew_while_the_site_runs()
    {
        _site.Query();
        Execute(Files.Single(), "PRAGMA wal_checkpoint(TRUNCATE)");
        Overwrite(Files.Single());

        // A second reader beside the first has nothing in memory yet.
        Assert.Equal(["Forside", "Topmøde"], _site.Get<SearchIndex>().Read(_ => _site.Query()));
        Assert.Single(_site.Log.Lines, line => line.Contains("is gone or damaged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public async Task An_index_that_was_damaged_meanwhile_is_made_anew(int length)
    {
        _site.Query();
        var file = Files.Single();

        _site = await _site.RestartAsync(() => File.WriteAllBytes(file, new byte[length]));

        Assert.Equal(["Forside", "Topmøde"], _site.Query());
    }

    [Fact]
    public async Task An_index_of_another_shape_is_made_anew()
    {
        _site.Query();
        var file = Files.Single();

        _site = await _site.RestartAsync(() => Execute(file, "UPDATE meta SET value = '0' WHERE name = 'whole'; DELETE FROM document"));

        Assert.Equal(["Forside", "Topmøde"], _site.Query());
    }

    [Fact]
    public async Task An_index_that_was_not_finished_is_made_anew()
    {
        _site.Query();
        var file = Files.Single();

        _site = await _site.RestartAsync(() => Execute(file, "DELETE FROM meta; DELETE FROM document WHERE id = 1"));

        Assert.Equal(["Forside", "Topmøde"], _site.Query());
    }

    [Fact]
    public async Task An_older_backup_of_the_database_has_the_index_made_anew()
    {
        var backup = _site.Database + ".backup";
        Execute(_site.Database, $"VACUUM INTO '{backup}'");
        _site.Publish("Efter kopien");
        Assert.Equal(3, _site.Query().Length);

        _site = await _site.RestartAsync(() =>
        {
            File.Delete(_site.Database + "-wal");
            File.Delete(_site.Database + "-shm");
            File.Copy(backup, _site.Database, overwrite: true);
        });

        Assert.Equal(["Forside", "Topmøde"], _site.Query());
    }

    [Fact]
    public async Task What_was_published_while_no_index_was_kept_is_found()
    {
        _site.Query();
        _site = await _site.RestartAsync();
        _site.Publish("Før det første spørgsmål");

        Assert.Equal(3, _site.Query().Length);
    }

    [Fact]
    public async Task A_question_that_waits_too_long_is_answered_503()
    {
        await using var impatient = await SearchSite.StartAsync(new() { ["Headspace:Search:MaxWait"] = "00:00:00" });

        var refused = Assert.Throws<BadHttpRequestException>(() => impatient.Query());

        Assert.Equal(503, refused.StatusCode);
        await Patience.UntilAsync(() => Try(impatient));
    }

    private static bool Try(SearchSite site)
    {
        try
        {
            return site.Query().Length == 0;
        }
        catch (BadHttpRequestException)
        {
            return false;
        }
    }

    private static void Overwrite(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        stream.Write(Enumerable.Repeat((byte)'x', (int)stream.Length).ToArray());
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
