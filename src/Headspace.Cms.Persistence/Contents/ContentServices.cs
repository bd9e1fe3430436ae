using Headspace.Cms.Persistence.ContentTypes;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>What the repositories of documents, blueprints and media share.</summary>
internal sealed record ContentServices(
    IScopeAccessor Scopes,
    NodeStore Nodes,
    ContentTypeCache ContentTypes,
    ILanguageRepository Languages,
    PropertyReader PropertyReader,
    PropertyWriter PropertyWriter,
    ContentNames Names,
    ContentReferences References,
    ContentTags Tags,
    ContentDeletion Deletion);
