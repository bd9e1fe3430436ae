using Headspace.Cms.Contracts.Sync;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.Sync.External;

/// <summary>An item of another project, as the course of an import wants it.</summary>
internal sealed class ExternalEntity : EntityBase
{
    public ExternalEntity(ExternalSyncItem item)
    {
        Item = item;
        Key = item.Key;
    }

    public ExternalSyncItem Item { get; }
}
