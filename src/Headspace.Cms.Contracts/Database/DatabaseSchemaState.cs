namespace Headspace.Cms.Contracts.Database;

/// <summary>What <see cref="IDatabaseSchema.Determine"/> found.</summary>
/// <param name="Level">How the database stands to the expected schema.</param>
/// <param name="MigrationState">Umbraco's migration state as stored, without braces; null where none is stored.</param>
/// <param name="Reason">One line for a log or a person; null when the level says it all.</param>
public sealed record DatabaseSchemaState(DatabaseSchemaLevel Level, string? MigrationState = null, string? Reason = null);
