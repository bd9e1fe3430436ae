using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.UserGroups;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Persistence.Documents;

internal sealed class DocumentRepository(
    ContentServices services,
    DocumentReader reader,
    DocumentWriter writer,
    DocumentSchedules schedules,
    EntityPermissionStore permissions,
    EntityCache<IContent> cache)
    : DocumentRepositoryBase(services, Constants.ObjectTypes.Document, reader, writer, schedules, permissions)
{
    protected override EntityCache<IContent>? Cache => cache;
}
