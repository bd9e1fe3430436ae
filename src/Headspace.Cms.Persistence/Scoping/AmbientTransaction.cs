using System.Data.Common;
using Headspace.Cms.Contracts.Database;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headspace.Cms.Persistence.Scoping;

internal sealed class AmbientTransaction(IScopeAccessor scopes) : IAmbientTransaction
{
    // By way of the context, as repositories go: it begins the transaction and takes the locks that are waited for.
    public DbTransaction Current => scopes.Database.Database.CurrentTransaction!.GetDbTransaction();
}
