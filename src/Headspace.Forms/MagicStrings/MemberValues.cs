using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Forms.MagicStrings;

/// <summary>What <c>{member.x}</c> stands for: name, email, username, key, and the properties that are not sensitive.</summary>
public sealed class MemberValues(IMemberService members, IMemberTypeService types)
{
    // Who is not signed in has no name, which is not the same as a word that nobody knows and that is left as it stands.
    private static readonly IReadOnlyDictionary<string, string> nobody =
        new[] { "name", "email", "username", "key" }.ToDictionary(name => name, _ => string.Empty, StringComparer.OrdinalIgnoreCase);

    /// <summary>The values of a member; for nobody the first four, empty.</summary>
    public IReadOnlyDictionary<string, string> Of(Guid? key)
    {
        if (key is not { } known || members.GetById(known) is not { } member)
            return nobody;

        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase)
        {
            ["name"] = member.Name ?? string.Empty,
            ["email"] = member.Email,
            ["username"] = member.Username,
            ["key"] = member.Key.ToString(),
        };
        var type = types.Get(member.ContentTypeId);
        foreach (var property in member.Properties.Where(property => type?.IsSensitiveProperty(property.Alias) is false))
            values.TryAdd(property.Alias, Text(property));
        return values;
    }

    private static string Text(IProperty property) => Convert.ToString(property.GetValue(), CultureInfo.InvariantCulture) ?? string.Empty;
}
