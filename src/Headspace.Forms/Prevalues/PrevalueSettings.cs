namespace Headspace.Forms.Prevalues;

/// <summary>The sources of values of the site, from <c>Headspace:Forms:PrevalueSources</c>.</summary>
public sealed class PrevalueSettings
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Headspace:Forms";

    /// <summary>The sources.</summary>
    public IList<PrevalueSourceDefinition> PrevalueSources { get; init; } = [];

    /// <summary>The sources of data that forms are tied to.</summary>
    public IList<DataSourceDefinition> DataSources { get; init; } = [];
}
