using System.Collections;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Cache;

namespace Headspace.Cms.Hosting.Request;

/// <summary>Values that live as long as the request; outside a request nothing is kept and factories run each time.</summary>
internal sealed class HttpContextRequestCache(IHttpContextAccessor httpContext) : IRequestCache
{
    public bool IsAvailable => httpContext.HttpContext is not null;

    public object? Get(string key) => Items?.GetValueOrDefault(key);

    public object? Get(string key, Func<object?> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (Items is not { } items)
        {
            return factory();
        }

        if (items.TryGetValue(key, out var value))
        {
            return value;
        }

        value = factory();
        if (value is not null)
        {
            items[key] = value;
        }

        return value;
    }

    public bool Set(string key, object? value)
    {
        if (Items is not { } items)
        {
            return false;
        }

        items[key] = value;
        return true;
    }

    public bool Remove(string key) => Items?.TryRemove(key, out _) ?? false;

    public IEnumerable<object?> SearchByKey(string keyStartsWith) =>
        Where(key => key.StartsWith(keyStartsWith, StringComparison.OrdinalIgnoreCase)).Select(item => item.Value);

    public IEnumerable<object?> SearchByRegex(string regex) =>
        Where(key => Regex.IsMatch(key, regex)).Select(item => item.Value);

    public void Clear() => Items?.Clear();

    public void Clear(string key) => Remove(key);

    public void ClearOfType(Type type) => RemoveAll((_, value) => value?.GetType() == type);

    public void ClearOfType<T>() => ClearOfType(typeof(T));

    public void ClearOfType<T>(Func<string, T, bool> predicate) =>
        RemoveAll((key, value) => value is T typed && typed.GetType() == typeof(T) && predicate(key, typed));

    public void ClearByKey(string keyStartsWith) =>
        RemoveAll((key, _) => key.StartsWith(keyStartsWith, StringComparison.OrdinalIgnoreCase));

    public void ClearByRegex(string regex) => RemoveAll((key, _) => Regex.IsMatch(key, regex));

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Where(_ => true).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ConcurrentDictionary<string, object?>? Items
    {
        get
        {
            if (httpContext.HttpContext is not { } context)
            {
                return null;
            }

            if (context.Features.Get<RequestItems>() is not { } items)
            {
                items = new RequestItems();
                context.Features.Set(items);
            }

            return items.Values;
        }
    }

    private IEnumerable<KeyValuePair<string, object?>> Where(Func<string, bool> predicate) =>
        Items?.Where(item => predicate(item.Key)) ?? [];

    private void RemoveAll(Func<string, object?, bool> predicate)
    {
        foreach (var (key, value) in this)
        {
            if (predicate(key, value))
            {
                Remove(key);
            }
        }
    }

    private sealed class RequestItems
    {
        public ConcurrentDictionary<string, object?> Values { get; } = new(StringComparer.Ordinal);
    }
}
