using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.ContentTypes;

internal sealed class MediaTypeRepository(IScopeAccessor scopes, NodeStore nodes, ContentTypeCache cache, ContentTypeWriter writer, SetCache<IMediaType> ownCache)
    : ContentTypeRepositoryBase<IMediaType>(scopes, nodes, cache, writer, ownCache, Constants.ObjectTypes.MediaType), IMediaTypeRepository;
