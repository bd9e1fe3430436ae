using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.Persistence.Nodes;

internal static class EntityStamps
{
    /// <summary>Gives the dates that an entity lacks, and a new update date unless its owner set one.</summary>
    public static void Stamp(this IEntity entity)
    {
        var now = DateTime.UtcNow;
        if (entity.CreateDate == default)
            entity.CreateDate = now;
        if (entity.UpdateDate == default || entity is not ICanBeDirty dirty || !dirty.IsPropertyDirty(nameof(IEntity.UpdateDate)))
            entity.UpdateDate = now;
    }
}
