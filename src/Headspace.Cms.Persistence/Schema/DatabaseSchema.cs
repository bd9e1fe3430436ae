using System.Data.Common;
using System.Text.Json.Nodes;
using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Schema.Completion;

namespace Headspace.Cms.Persistence.Schema;

internal sealed class DatabaseSchema(IDatabaseEngine engine) : IDatabaseSchema
{
    public DatabaseSchemaState Determine()
    {
        if (!engine.Exists())
            return new DatabaseSchemaState(DatabaseSchemaLevel.Empty);
        try
        {
            using var connection = engine.OpenConnection();
            var tables = engine.TableNames(connection);
            if (tables.Count == 0)
                return new DatabaseSchemaState(DatabaseSchemaLevel.Empty);
            if (!tables.Contains("umbracoKeyValue"))
                return new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, null, $"{engine.DisplayName} has tables, but not Umbraco's");
            var state = MigrationStates.Judge(ReadState(connection), engine.DisplayName);
            return state.Level == DatabaseSchemaLevel.Ready && MissingIndexes(connection).Any()
                ? state with { Level = DatabaseSchemaLevel.Older, Reason = $"{engine.DisplayName} lacks indexes" }
                : state;
        }
        catch (DatabaseUnusableException exception)
        {
            return new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, null, exception.Message);
        }
        catch (DbException exception)
        {
            return new DatabaseSchemaState(DatabaseSchemaLevel.Unreadable, null, $"{engine.DisplayName} cannot be read: {exception.Message}");
        }
    }

    public void Create(DatabaseSeed seed)
    {
        using var connection = engine.OpenConnection();
        if (engine.TableNames(connection).Count > 0)
            throw new DatabaseUnusableException($"{engine.DisplayName} is not empty; the schema is only created in an empty database");

        Change(connection, change =>
        {
            foreach (var table in UmbracoSchema.Tables)
                change.CreateTable(table.Name);
            var data = DefaultData.Read();
            var language = data["umbracoLanguage"]![0]!;
            language["languageISOCode"] = seed.LanguageIsoCode;
            language["languageCultureName"] = seed.LanguageName;
            data["umbracoKeyValue"]!.AsArray().Add(new JsonObject { ["key"] = FirstImport.Key, ["value"] = FirstImport.Pending });
            foreach (var (name, rows) in data)
                change.Insert(name, rows!.AsArray().Select(row => row!.AsObject()));
            CreateOwnIndexes(connection, change);
        });
    }

    public void Complete()
    {
        using var connection = engine.OpenConnection();
        var found = MigrationStates.Judge(ReadState(connection), engine.DisplayName);
        if (found.Level is not (DatabaseSchemaLevel.Older or DatabaseSchemaLevel.Ready))
            throw new DatabaseUnusableException(found.Reason!);

        var state = new Guid(found.MigrationState!);
        Change(connection, change =>
        {
            foreach (var step in SchemaSteps.All.SkipWhile(step => step.State != state).Skip(1))
            {
                step.Apply?.Invoke(change);
                change.Execute($"UPDATE {engine.Quote("umbracoKeyValue")} SET {engine.Quote("value")} = '{step.State:B}' WHERE {engine.Quote("key")} = '{MigrationStates.Key}'");
            }
            CreateOwnIndexes(connection, change);
        });
    }

    public void HandBack()
    {
        using var connection = engine.OpenConnection();
        var found = MigrationStates.Judge(ReadState(connection), engine.DisplayName);
        if (found.Level != DatabaseSchemaLevel.Ready)
            throw new DatabaseUnusableException(found.Reason ?? $"{engine.DisplayName} is not ready to be handed back");

        Change(connection, change =>
        {
            foreach (var table in (string[])["cmsContentNu", "umbracoCacheInstruction", "umbracoLastSynced", "umbracoServer"])
                change.Execute($"DELETE FROM {engine.Quote(table)}");
            change.Execute($"DELETE FROM {engine.Quote("umbracoKeyValue")} WHERE {engine.Quote("key")} IN ('Umbraco.Web.PublishedCache.NuCache.Serializer', 'UmbracoUrlGeneration', 'UmbracoUrlAliasGeneration')");
            foreach (var (_, index) in OwnIndexes.All)
                change.Execute($"DROP INDEX IF EXISTS {engine.Quote(index.Name)}");
        });
    }

    private void Change(DbConnection connection, Action<SchemaChange> work)
    {
        using var transaction = engine.Begin(connection, write: true, timeout: null);
        work(new SchemaChange(engine, connection, transaction));
        transaction.Commit();
    }

    private void CreateOwnIndexes(DbConnection connection, SchemaChange change)
    {
        foreach (var (table, index) in MissingIndexes(connection))
            change.Execute(engine.CreateIndex(table, index));
    }

    private IEnumerable<(string Table, TableIndex Index)> MissingIndexes(DbConnection connection)
    {
        var known = engine.IndexNames(connection);
        return OwnIndexes.All.Where(own => !known.Contains(own.Index.Name)).ToList();
    }

    private string? ReadState(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {engine.Quote("value")} FROM {engine.Quote("umbracoKeyValue")} WHERE {engine.Quote("key")} = '{MigrationStates.Key}'";
        return command.ExecuteScalar() as string;
    }
}
