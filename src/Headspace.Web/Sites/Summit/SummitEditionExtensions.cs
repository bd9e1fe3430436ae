using Headspace.Core.ContentModels;

namespace Headspace.Web.Sites.Summit;

/// <summary>What is said of a summit in several places.</summary>
internal static class SummitEditionExtensions
{
    /// <summary>Its theme; where none is known its title, or else its name.</summary>
    public static string Heading(this SummitEdition edition) =>
        new[] { edition.Theme, edition.Title }.FirstOrDefault(text => text is { Length: > 0 }) ?? edition.Name;
}
