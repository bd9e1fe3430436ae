using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.Persistence.Caching;

internal static class EntityCloning
{
    public static T? Clone<T>(this T? entity)
        where T : class, IEntity => (T?)entity?.DeepClone();

    public static T[] CloneAll<T>(this IEnumerable<T> entities)
        where T : class, IEntity => [.. entities.Select(entity => (T)entity.DeepClone())];
}
