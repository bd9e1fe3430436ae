using Microsoft.Extensions.Primitives;

namespace Headspace.Cms.DeliveryApi.Endpoints;

/// <summary>The keys of a request for several items.</summary>
internal static class KeyParameters
{
    /// <summary>What a request says, in its order.</summary>
    /// <returns>Null, and what is wrong, where they are no keys or too many.</returns>
    public static (IReadOnlyList<Guid>? Keys, string? Fault) Read(StringValues texts, int most)
    {
        if (texts.Count > most)
        {
            return (null, $"At most {most} items can be asked for at a time.");
        }

        var keys = new List<Guid>(texts.Count);
        foreach (var text in texts)
        {
            if (!Guid.TryParse(text, out var key))
            {
                return (null, $"'{text}' is not the key of an item.");
            }

            keys.Add(key);
        }

        return (keys, null);
    }
}
