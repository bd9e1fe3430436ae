using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Persistence.Database;

/// <summary>Where the database is, under the names that Umbraco's configuration has for it.</summary>
internal sealed record DatabaseConnectionString(string Value, string ProviderName)
{
    public const string SqliteProvider = "Microsoft.Data.Sqlite";

    private const string DefaultValue = $"Data Source={ConnectionStrings.DataDirectoryPlaceholder}/Umbraco.sqlite.db;Foreign Keys=True;Pooling=True";

    public static DatabaseConnectionString Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var value = configuration.GetUmbracoConnectionString(out var providerName);
        if (string.IsNullOrWhiteSpace(value))
            (value, providerName) = (DefaultValue, SqliteProvider);
        var directory = AppDomain.CurrentDomain.GetData("DataDirectory")?.ToString() is { Length: > 0 } configured
            ? configured
            : Path.Combine(environment.ContentRootPath, "umbraco", "Data");
        return new DatabaseConnectionString(
            value.Replace(ConnectionStrings.DataDirectoryPlaceholder, directory.TrimEnd('/', '\\'), StringComparison.OrdinalIgnoreCase),
            providerName ?? SqliteProvider);
    }
}
