using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks;

/// <summary>Merges two stored block values culture by culture.</summary>
internal sealed class BlockMerge<TValue>(IJsonSerializer jsonSerializer)
    where TValue : BlockValue
{
    /// <summary>The source's structure; of the values, those of cultures that are not taken from the source stay the target's.</summary>
    public object? Merge(object? source, object? target, bool takeInvariant, Func<string, bool> takeCulture)
    {
        if (Read(source) is not { } after)
            return takeInvariant ? source : target;

        var before = Read(target);
        if ((takeInvariant ? after : before) is not { } merged)
            return target;

        bool Takes(string? culture) => culture is null ? takeInvariant : takeCulture(culture);

        foreach (var item in BlockValues.Items(merged))
        {
            item.Values =
            [
                .. Values(after, item.Key).Where(value => Takes(value.Culture)),
                .. Values(before, item.Key).Where(value => !Takes(value.Culture))
            ];
        }

        merged.Expose = [.. after.Expose.Where(entry => Takes(entry.Culture)), .. before?.Expose.Where(entry => !Takes(entry.Culture)) ?? []];
        return jsonSerializer.Serialize(merged);
    }

    public IEnumerable<string> ChangedCultures(object? source, object? target, string defaultCulture)
    {
        var after = ByCulture(Read(source), defaultCulture);
        var before = ByCulture(Read(target), defaultCulture);
        return after.Keys.Union(before.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(culture => after.GetValueOrDefault(culture) != before.GetValueOrDefault(culture))
            .ToArray();
    }

    private static Dictionary<string, string> ByCulture(TValue? blocks, string defaultCulture)
        => blocks is null
            ? []
            : BlockValues.Items(blocks)
                .SelectMany(item => item.Values.Select(value => (item.Key, Value: value)))
                .GroupBy(pair => pair.Value.Culture ?? defaultCulture, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(
                    group => group.Key,
                    group => string.Join('\n', group.Select(pair => $"{pair.Key}|{pair.Value.Alias}|{pair.Value.Segment}|{pair.Value.Value}")),
                    StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<BlockPropertyValue> Values(TValue? blocks, Guid key)
        => blocks is null ? [] : BlockValues.Items(blocks).FirstOrDefault(item => item.Key == key)?.Values ?? [];

    private TValue? Read(object? value)
        => value is string text && jsonSerializer.TryDeserialize<TValue>(text, out var blocks) ? blocks : null;
}
