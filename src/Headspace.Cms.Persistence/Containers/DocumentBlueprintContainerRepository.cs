using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Containers;

internal sealed class DocumentBlueprintContainerRepository(IScopeAccessor scopes, NodeStore nodes)
    : EntityContainerRepository(scopes, nodes, Constants.ObjectTypes.DocumentBlueprintContainer), IDocumentBlueprintContainerRepository;
