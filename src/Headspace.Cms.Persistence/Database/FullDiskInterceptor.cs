using System.Data.Common;
using Headspace.Cms.Contracts.Database;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Headspace.Cms.Persistence.Database;

/// <summary>
/// Says which database is full, in the place of an error that only says that entities could not be saved. It is registered, for
/// the contexts that others put on our connections.
/// </summary>
internal sealed class FullDiskInterceptor(IDatabaseEngine engine) : DbCommandInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        if (engine.IsFull(eventData.Exception))
            throw Error(engine, eventData.Exception);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    public static DatabaseUnusableException Error(IDatabaseEngine engine, Exception exception) =>
        new($"The database {engine.DisplayName} cannot grow, its disk is full: nothing of this change was written.", exception);
}
