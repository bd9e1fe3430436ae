namespace Headspace.Forms.Jobs;

/// <summary>Settings of exports, by the names that Umbraco Forms gives them.</summary>
public sealed class ExportSettings
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Umbraco:Forms:Options";

    /// <summary>What stands between the cells of a row. A semicolon is what Excel with Danish settings expects.</summary>
    public string CsvExportDelimiter { get; init; } = ";";
}
