using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Where a node lies, by the names of those above it. One query a node; nothing is kept that could grow old.</summary>
internal sealed class NodePaths(IEntityService entityService)
{
    /// <summary>The names as they are, and the node's parent.</summary>
    public (string Path, IEntitySlim? Parent) Of(IContentBase node)
    {
        var ids = node.Path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Where(id => id > 0 && id != node.Id).ToArray();
        var type = node is IMedia ? UmbracoObjectTypes.Media : UmbracoObjectTypes.Document;
        var above = ids.Length == 0
            ? []
            : entityService.GetAll(type, ids).ToDictionary(entity => entity.Id);
        var names = ids.Select(id => above.GetValueOrDefault(id)?.Name).OfType<string>().Append(node.Name ?? string.Empty);
        return ("/" + string.Join('/', names), ids.Length == 0 ? null : above.GetValueOrDefault(ids[^1]));
    }

    public string Raw(IContentBase node) => Of(node).Path;
}
