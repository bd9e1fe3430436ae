using System.Text.Json;
using Headspace.Forms.Definitions;
using Headspace.Forms.Prevalues;
using Headspace.Persistence.Prevalues;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Headspace.Persistence.Tests.Prevalues;

public sealed class DataSourcePrevalueSourceTests : IDisposable
{
    private static readonly Guid source = Guid.NewGuid();
    private readonly string file = Path.GetTempFileName();

    public DataSourcePrevalueSourceTests()
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE hold (kreds TEXT, by TEXT); INSERT INTO hold VALUES ('fyn', 'Odense'), ('als', 'Odense'); CREATE TABLE kreds (kode TEXT, navn TEXT); INSERT INTO kreds VALUES ('als', 'Als'), ('fyn', 'Fyn')";
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task A_column_with_a_table_of_its_own_offers_the_rows_of_that_table() =>
        Assert.Equal([new("als", "Als"), new("fyn", "Fyn")], await GetAsync("kreds", """[{"key":"by"},{"key":"kreds","prevalueTable":"kreds","prevalueKeyField":"kode","prevalueValueField":"navn"}]"""));

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("""[{"key":"by","prevalueTable":""}]""")]
    [InlineData("""["by", 1, null]""")]
    public async Task A_column_without_one_offers_what_it_holds_each_once(string? mappings) => Assert.Equal([new("Odense")], await GetAsync("by", mappings));

    [Fact]
    public async Task A_form_without_a_data_source_offers_nothing()
    {
        Assert.Empty(await GetAsync("by", null, form => form with { Datasource = null }));
        Assert.Empty(await GetAsync("by", null, form => form with { Datasource = new FormDataSource(Guid.NewGuid()) }));
        Assert.Empty(await GetAsync(null, null));
    }

    public void Dispose() => File.Delete(file);

    private Task<IReadOnlyList<FormPrevalue>> GetAsync(string? column, string? mappings, Func<FormDefinition, FormDefinition>? with = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:hold"] = $"Data Source={file};Pooling=False" }).Build();
        PrevalueSettings settings = new()
        {
            DataSources =
            {
                new DataSourceDefinition
                {
                    Id = source,
                    FormDataSourceTypeId = new Guid("f19506f3-efea-4b13-a308-89348f69df91"),
                    Settings = new Dictionary<string, string> { ["Connection"] = "hold", ["Table"] = "hold" },
                },
            },
        };
        FormDefinition form = new() { Datasource = new FormDataSource(source, mappings is null ? null : JsonSerializer.Deserialize<JsonElement>(mappings)) };
        return new DataSourcePrevalueSource(Options.Create(settings), new SqlPrevalueSource(configuration, NullLogger<SqlPrevalueSource>.Instance)).GetAsync(
            new PrevalueRequest(new PrevalueSourceDefinition(), new FormField { DataSourceFieldKey = column }) { Form = (with ?? (same => same))(form) }, CancellationToken.None);
    }
}
