namespace Headspace.Cms.Contracts.Database;

/// <summary>
/// What the runtime asks of the database before anything else may use it. Core has no port for this:
/// stock Umbraco keeps it in its infrastructure.
/// </summary>
public interface IDatabaseSchema
{
    /// <summary>The migration state that a complete schema of this version has.</summary>
    string FinalMigrationState { get; }

    /// <summary>Looks at the database without changing it.</summary>
    /// <exception cref="DatabaseUnusableException">The file cannot be read, is no database, or is of another major version.</exception>
    DatabaseSchemaState Determine();

    /// <summary>Creates every table and Umbraco's own seeds, in one transaction.</summary>
    /// <exception cref="DatabaseUnusableException">The file cannot be created or written.</exception>
    void Create(DatabaseSeed seed);
}
