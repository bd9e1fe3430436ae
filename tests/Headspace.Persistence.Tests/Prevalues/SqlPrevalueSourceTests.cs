using Headspace.Forms.Definitions;
using Headspace.Forms.Prevalues;
using Headspace.Persistence.Prevalues;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Headspace.Persistence.Tests.Prevalues;

public sealed class SqlPrevalueSourceTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public SqlPrevalueSourceTests() => Execute("CREATE TABLE \"kreds\" (id INTEGER, kode TEXT, navn TEXT); INSERT INTO kreds VALUES (2, 'fyn', 'Fyn'), (1, 'als', NULL), (3, NULL, 'Intet'), (4, '', 'Tomt')");

    [Fact]
    public async Task Rows_are_values_with_their_captions_in_the_order_of_the_key() =>
        Assert.Equal([new("als"), new("fyn", "Fyn")], await GetAsync(("ValueColumn", "kode"), ("CaptionColumn", "navn"), ("KeyColumn", "id")));

    [Fact]
    public async Task A_column_alone_is_enough() => Assert.Equal(["1", "2", "3", "4"], (await GetAsync(("KeyColumn", "id"))).Select(value => value.Value));

    [Theory]
    [InlineData("kode\"; DROP TABLE kreds; --")]
    [InlineData("kode, navn")]
    [InlineData("(SELECT 1)")]
    [InlineData("1")]
    public async Task What_is_no_name_is_never_asked_for(string column)
    {
        Assert.Empty(await GetAsync(("ValueColumn", column)));
        Assert.Equal(2, (await GetAsync(("ValueColumn", "kode"))).Count);
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_no_text() => await Assert.ThrowsAsync<SqliteException>(() => GetAsync(("ValueColumn", "mangler")));

    [Theory]
    [InlineData("umbracoDbDSN")]
    [InlineData("UMBRACODBDSN")]
    [InlineData("andre")]
    public async Task Neither_the_sites_own_database_nor_an_unknown_one_is_a_source(string connection) => Assert.Empty(await GetAsync(connection, ("ValueColumn", "kode")));

    [Fact]
    public void The_database_cannot_be_written()
    {
        using var connection = Sqlite.SqliteDialect.ConnectForReading($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM kreds";

        Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    private Task<IReadOnlyList<FormPrevalue>> GetAsync(params (string Alias, string Value)[] settings) => GetAsync("kredse", settings);

    private Task<IReadOnlyList<FormPrevalue>> GetAsync(string connection, params (string Alias, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:kredse"] = $"Data Source={file};Pooling=False",
            ["ConnectionStrings:umbracoDbDSN"] = $"Data Source={file};Pooling=False",
        }).Build();
        PrevalueSourceDefinition source = new() { Settings = settings.Append(("Connection", connection)).Append(("Table", "kreds")).ToDictionary(setting => setting.Item1, setting => setting.Item2) };
        return new SqlPrevalueSource(configuration, NullLogger<SqlPrevalueSource>.Instance).GetAsync(new PrevalueRequest(source, new FormField()), CancellationToken.None);
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
