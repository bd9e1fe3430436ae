namespace Headspace.Cms.Contracts.Sync;

/// <summary>The groups that uSync's settings name.</summary>
[Flags]
public enum SyncGroup
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Languages, dictionary, data types, templates, document and media types.</summary>
    Settings = 1,

    /// <summary>Media, documents and domains.</summary>
    Content = 2,

    /// <summary>Everything.</summary>
    All = Settings | Content
}
