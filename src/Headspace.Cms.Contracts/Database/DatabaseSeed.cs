namespace Headspace.Cms.Contracts.Database;

/// <summary>What a new database starts with beyond Umbraco's fixed seeds.</summary>
/// <param name="LanguageIsoCode">ISO code of the default language (en-US in a stock installation).</param>
public sealed record DatabaseSeed(string LanguageIsoCode);
