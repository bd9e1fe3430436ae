using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.UserGroups;
using Umbraco.Cms.Core;

namespace Headspace.Cms.Persistence.Documents;

internal sealed class DocumentRepository(ContentServices services, DocumentReader reader, DocumentWriter writer, DocumentSchedules schedules, EntityPermissionStore permissions)
    : DocumentRepositoryBase(services, Constants.ObjectTypes.Document, reader, writer, schedules, permissions);
