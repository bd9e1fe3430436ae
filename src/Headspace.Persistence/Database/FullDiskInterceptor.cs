using System.Data.Common;
using Headspace.Cms.Contracts.Database;
using Headspace.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Headspace.Persistence.Database;

/// <summary>Says which database is full, as Umbraco's tables do.</summary>
internal sealed class FullDiskInterceptor : DbCommandInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        if (SqliteDialect.IsFull(eventData.Exception))
        {
            throw new DatabaseUnusableException(
                $"The database {command.Connection?.DataSource} cannot grow, its disk is full: nothing of this change was written.", eventData.Exception);
        }
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }
}
