namespace Headspace.Cms.Search.Entity;

/// <summary>Core reads pages; a window that is none is cut out of the smallest page that holds it.</summary>
internal static class Paging
{
    /// <summary>Reads <paramref name="take"/> items after <paramref name="skip"/>. Nothing is read but the total if none are taken.</summary>
    public static (IReadOnlyList<T> Items, long Total) Read<T>(int skip, int take, Page<T> page)
    {
        skip = Math.Max(0, skip);
        take = Math.Max(0, take);
        var size = Math.Max(1, take);
        while (skip / size != (skip + Math.Max(1, take) - 1) / size)
        {
            size++;
        }

        var items = page(skip / size, size, out var total);
        return ([.. items.Skip(skip % size).Take(take)], total);
    }

    /// <summary>Reads one page.</summary>
    public delegate IEnumerable<T> Page<T>(long index, int size, out long total);
}
