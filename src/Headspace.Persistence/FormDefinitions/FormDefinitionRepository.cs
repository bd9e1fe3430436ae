using System.Text.Json;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Headspace.Persistence.FormDefinitions;

internal sealed class FormDefinitionRepository(HeadspaceDatabase database, ILogger<FormDefinitionRepository> logger) : IFormDefinitionRepository
{
    public Task<IReadOnlyList<FormDefinition>> GetAllAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FormDefinition>>(async context =>
        {
            var rows = await context.Forms.ToListAsync(cancellationToken).ConfigureAwait(false);
            return [.. rows.Select(Read).OfType<FormDefinition>()];
        });

    public Task SaveAsync(FormDefinition definition, CancellationToken cancellationToken) =>
        database.WriteAsync(async (context, scope) =>
        {
            FormRow row = new() { Key = definition.Id, Alias = definition.Alias, Name = definition.Name, Definition = FormJson.Write(definition) };
            await context.PutAsync([row], cancellationToken).ConfigureAwait(false);
            scope.Notifications.Publish(new FormDefinitionsChangedNotification());
            return row;
        });

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) =>
        database.WriteAsync(async (context, scope) =>
        {
            var deleted = await context.Forms.Where(row => row.Key == id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            if (deleted > 0)
                scope.Notifications.Publish(new FormDefinitionsChangedNotification());
            return deleted;
        });

    // One form that cannot be read is no reason for the others not to be there.
    private FormDefinition? Read(FormRow row)
    {
        try
        {
            return FormJson.Read(row.Definition);
        }
        catch (JsonException exception)
        {
            logger.LogError(exception, "The definition of the form {Form} ({Name}) cannot be read: the form is not shown", row.Key, row.Name);
            return null;
        }
    }
}
