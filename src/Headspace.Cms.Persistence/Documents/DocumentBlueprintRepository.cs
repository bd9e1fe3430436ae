using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.UserGroups;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Documents;

internal sealed class DocumentBlueprintRepository(ContentServices services, DocumentReader reader, DocumentWriter writer, DocumentSchedules schedules, EntityPermissionStore permissions)
    : DocumentRepositoryBase(services, Constants.ObjectTypes.DocumentBlueprint, reader, writer, schedules, permissions), IDocumentBlueprintRepository;
