namespace Headspace.Cms.Contracts.Database;

/// <summary>How a database stands to the schema that this version works with.</summary>
public enum DatabaseSchemaLevel
{
    /// <summary>No tables: <see cref="IDatabaseSchema.Create"/> may run.</summary>
    Empty,

    /// <summary>The schema is the one that is worked with.</summary>
    Ready,

    /// <summary>Umbraco 17's, but something is missing: <see cref="IDatabaseSchema.Complete"/> adds it.</summary>
    Older,

    /// <summary>Umbraco's, of a later major version; it must not be opened.</summary>
    NewerMajor,

    /// <summary>Cannot be opened, is damaged, or is not Umbraco's.</summary>
    Unreadable,
}
