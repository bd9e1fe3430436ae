namespace Headspace.Cms.Contracts.Database;

/// <summary>What the database holds.</summary>
/// <param name="Kind">Whether there is anything in it.</param>
/// <param name="MigrationState">Umbraco's migration state as stored; null in an empty database.</param>
public sealed record DatabaseSchemaState(DatabaseSchemaKind Kind, string? MigrationState);
