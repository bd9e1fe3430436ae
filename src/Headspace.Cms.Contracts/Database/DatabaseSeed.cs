namespace Headspace.Cms.Contracts.Database;

/// <summary>What a new database is filled with beyond Umbraco's fixed defaults.</summary>
/// <param name="LanguageIsoCode">ISO code of the default language (da-DK).</param>
/// <param name="LanguageName">Display name of the default language.</param>
public sealed record DatabaseSeed(string LanguageIsoCode, string LanguageName);
