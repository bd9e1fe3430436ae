namespace Headspace.Cms.Contracts.Database;

/// <summary>Whether a database holds a schema.</summary>
public enum DatabaseSchemaKind
{
    /// <summary>No file, or a file without tables.</summary>
    Empty,

    /// <summary>The schema is there and of this version.</summary>
    Ready,
}
