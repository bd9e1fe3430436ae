using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Persistence.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Headspace.Cms.Persistence.Tests.Schema;

public sealed class DatabaseCompletionTests : IDisposable
{
    private const string SortableDate = "{\"date\":\"2026-11-22T09:30:00+01:00\",\"timeZone\":\"Europe/Copenhagen\"}";

    private static readonly string[] _down = ["17.4", "17.1", "17.0"];

    private readonly TestSite _site = new();

    private IDatabaseSchema Schema => _site.Get<IDatabaseSchema>();

    [Theory]
    [InlineData("17.0")]
    [InlineData("17.1")]
    [InlineData("17.4")]
    public void A_database_of_an_earlier_17_gets_what_it_lacks(string version)
    {
        var wanted = Shape();
        GoBackTo(version);
        Assert.NotEqual(wanted, Shape());
        Assert.Equal(DatabaseSchemaLevel.Older, Schema.Determine().Level);

        Schema.Complete();

        Assert.Equal(DatabaseSchemaLevel.Ready, Schema.Determine().Level);
        Assert.Equal(wanted, Shape());
        Assert.Equal(0L, _site.Scalar("SELECT COUNT(*) FROM pragma_foreign_key_check"));
        Assert.Equal(19L, _site.Scalar("SELECT COUNT(*) FROM umbracoLock"));
        Assert.Equal("Integer", _site.Scalar("SELECT dbType FROM umbracoDataType WHERE nodeId = -105"));
        Assert.Equal(2L, _site.Scalar("SELECT COUNT(*) FROM cmsPropertyType WHERE contentTypeId = 1037 AND Alias IN ('umbracoWidth', 'umbracoHeight')"));
        Assert.Equal("Users with full access to all sections and functionality", _site.Scalar("SELECT description FROM umbracoUserGroup WHERE id = 1"));
    }

    [Fact]
    public async Task What_an_earlier_17_held_is_there_after_it()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, ("title", "Textstring"), ("when", "Date Time Picker (with time zone)"));
        var documents = _site.Get<IContentService>();
        var page = documents.Create("Ærø", Constants.System.Root, "page");
        page.SetValue("title", "Rådgivning");
        page.SetValue("when", SortableDate);
        documents.Save(page);
        GoBackTo("17.0");

        Schema.Complete();

        var read = documents.GetById(page.Key)!;
        Assert.Equal(("Ærø", "Rådgivning"), (read.Name, read.GetValue("title")));
        Assert.Equal("2026-11-22T08:30:00.0000000+00:00", _site.Scalar("SELECT sortableValue FROM umbracoPropertyData WHERE sortableValue IS NOT NULL"));
        Assert.Equal(0L, _site.Scalar("SELECT COUNT(*) FROM umbracoKeyValue WHERE key = 'UmbracoUrlGeneration'"));
    }

    [Fact]
    public void Completing_a_complete_database_changes_nothing()
    {
        var before = Shape();

        Schema.Complete();

        Assert.Equal(before, Shape());
    }

    [Fact]
    public void Another_major_version_is_refused_before_anything_is_changed()
    {
        Run("18.1");
        var before = File.ReadAllBytes(_site.DatabaseFile);

        var state = Schema.Determine();
        var refusal = Assert.Throws<DatabaseUnusableException>(Schema.Complete);

        Assert.Equal(DatabaseSchemaLevel.NewerMajor, state.Level);
        Assert.Contains("Open it with that version, or restore a backup", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<DatabaseUnusableException>(Schema.HandBack);
        Assert.Equal(before, File.ReadAllBytes(_site.DatabaseFile));
    }

    [Fact]
    public void A_failing_step_leaves_the_database_as_it_was()
    {
        GoBackTo("17.1");
        Execute("CREATE TABLE umbracoExternalMember (id INTEGER)");
        var before = Shape();

        Assert.Throws<SqliteException>(Schema.Complete);

        Assert.Equal(before, Shape());
        Assert.Equal(DatabaseSchemaLevel.Older, Schema.Determine().Level);
    }

    [Fact]
    public void Handing_back_empties_what_stock_Umbraco_makes_anew()
    {
        Execute(
            """
            INSERT INTO umbracoKeyValue (key, value) VALUES ('UmbracoUrlGeneration', 'x'), ('UmbracoUrlAliasGeneration', '2'), ('Umbraco.Web.PublishedCache.NuCache.Serializer', 'MessagePack');
            INSERT INTO umbracoServer (address, computerName, lastNotifiedDate, isActive, isSchedulingPublisher) VALUES ('a', 'b', '2026-01-01 00:00:00', 1, 1);
            INSERT INTO umbracoCacheInstruction (utcStamp, jsonInstruction, originated) VALUES ('2026-01-01 00:00:00', '[]', 'a');
            """);

        Schema.HandBack();

        Assert.Equal(0L, _site.Scalar("SELECT (SELECT COUNT(*) FROM umbracoServer) + (SELECT COUNT(*) FROM umbracoCacheInstruction) + (SELECT COUNT(*) FROM cmsContentNu)"));
        Assert.Equal(2L, _site.Scalar("SELECT COUNT(*) FROM umbracoKeyValue WHERE key LIKE 'Umbraco%'"));
        Assert.Equal(0L, _site.Scalar("SELECT COUNT(*) FROM sqlite_master WHERE name LIKE '%headspace%'"));
    }

    public void Dispose() => _site.Dispose();

    /// <summary>Every table with its columns, and every index; not the order of the columns, which no one relies on.</summary>
    private string Shape() => (string)_site.Scalar(
        """
        SELECT group_concat(line, char(10)) FROM (
            SELECT master.name || '.' || column.name || ' ' || column.type || ' ' || column."notnull" AS line
            FROM sqlite_master master JOIN pragma_table_info(master.name) column WHERE master.type = 'table'
            UNION ALL SELECT 'index ' || name FROM sqlite_master WHERE type = 'index'
            ORDER BY line)
        """)!;

    private void GoBackTo(string version)
    {
        foreach (var step in _down.TakeWhile(step => step != version).Append(version))
            Run(step);
    }

    private void Run(string script) => Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schema", "States", $"{script}.sql")));

    private void Execute(string sql)
    {
        using (var connection = new SqliteConnection($"Data Source={_site.DatabaseFile};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
