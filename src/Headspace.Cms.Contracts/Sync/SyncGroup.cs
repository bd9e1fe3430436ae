namespace Headspace.Cms.Contracts.Sync;

/// <summary>The groups that uSync's settings name.</summary>
[Flags]
public enum SyncGroup
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Languages, dictionary, data types, templates, document, media and member types, webhooks.</summary>
    Settings = 1,

    /// <summary>Media, documents, blueprints, domains and relation types.</summary>
    Content = 2,

    /// <summary>Everything.</summary>
    All = Settings | Content
}
