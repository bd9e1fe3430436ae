using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>
/// What an editor's work begins from, as an entity tag: names, values and template of the draft. Publishing, sorting and moving
/// change nothing of it, so that who edits is not told of them as if somebody had written.
/// </summary>
internal static class ContentTag
{
    public static EntityTagHeaderValue Of(IContentBase item)
    {
        string?[][] names = [.. (item.CultureInfos?.Values ?? []).OrderBy(info => info.Culture, StringComparer.OrdinalIgnoreCase).Select(info => new[] { info.Culture, info.Name })];
        var values =
            from property in item.Properties
            orderby property.Alias
            from value in property.Values.OrderBy(value => value.Culture, StringComparer.OrdinalIgnoreCase).ThenBy(value => value.Segment, StringComparer.OrdinalIgnoreCase)
            where value.EditedValue is not null
            select new[] { property.Alias, value.Culture, value.Segment, Convert.ToString(value.EditedValue, System.Globalization.CultureInfo.InvariantCulture) };
        var content = JsonSerializer.SerializeToUtf8Bytes(new object?[] { item.Name, (item as IContent)?.TemplateId, names, values.ToArray() });
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"");
    }

    /// <summary>Does the request allow the item to be as it is? One that says nothing allows everything.</summary>
    public static bool IsExpected(HttpRequest request, IContentBase item) =>
        request.GetTypedHeaders().IfMatch is not { Count: > 0 } expected
        || expected.Contains(EntityTagHeaderValue.Any)
        || expected.Any(tag => tag.Tag == Of(item).Tag); // A proxy that compresses may have made it a weak one.
}
