namespace Headspace.Cms.Contracts.Database;

/// <summary>
/// Says what the configured database holds, and fills an empty one. Core has no port for this: Umbraco's installer
/// and migration runner lie outside of it.
/// </summary>
public interface IDatabaseSchema
{
    /// <summary>
    /// Looks at the database without changing it. A file that does not exist yet counts as empty.
    /// Never throws for a database that cannot be used: the answer says why.
    /// </summary>
    DatabaseSchemaState Determine();

    /// <summary>Creates every table and Umbraco's default data in one transaction.</summary>
    /// <exception cref="DatabaseUnusableException">The database is not empty, or cannot be opened.</exception>
    void Create(DatabaseSeed seed);

    /// <summary>
    /// Brings a database of <see cref="DatabaseSchemaLevel.Older"/> to the schema that is worked with, in one transaction.
    /// Nothing changes in one that is there already.
    /// </summary>
    /// <exception cref="DatabaseUnusableException">It is not of Umbraco 17; nothing was changed.</exception>
    void Complete();

    /// <summary>
    /// Prepares the database for stock Umbraco 17.8: what that keeps of caches and servers is emptied, so that it makes
    /// them anew at its start.
    /// </summary>
    /// <exception cref="DatabaseUnusableException">It is not of the version that is worked with; nothing was changed.</exception>
    void HandBack();
}
