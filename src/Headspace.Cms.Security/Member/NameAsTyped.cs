using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Identity;

namespace Headspace.Cms.Security.Member;

/// <summary>Umbraco stores no normalized names: what was typed is what is looked for.</summary>
internal sealed class NameAsTyped : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name?.Trim();

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => email?.Trim();
}
