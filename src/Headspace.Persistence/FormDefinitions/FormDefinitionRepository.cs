using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.FormDefinitions;

internal sealed class FormDefinitionRepository(HeadspaceDatabase database) : IFormDefinitionRepository
{
    public Task<IReadOnlyList<FormDefinition>> GetAllAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FormDefinition>>(async context =>
        {
            var definitions = await context.Forms.Select(row => row.Definition).ToListAsync(cancellationToken).ConfigureAwait(false);
            return [.. definitions.Select(FormJson.Read)];
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
}
