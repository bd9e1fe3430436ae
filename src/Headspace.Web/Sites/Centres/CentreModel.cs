using Headspace.Core.ContentModels;
using Headspace.Core.OpeningHours;

namespace Headspace.Web.Sites.Centres;

/// <summary>A centre as pages and lists show it.</summary>
/// <param name="Content">The centre.</param>
/// <param name="Name">Its name in the language of the page, or else of its own.</param>
/// <param name="Culture">The culture that it has a page in: that of the page, or else the site's first.</param>
/// <param name="IsInCulture">Whether there is a page of it in the language of the page.</param>
/// <param name="Schedule">When it is open.</param>
/// <param name="State">Whether it is open now; unknown while it has not opened or is closed for good.</param>
/// <param name="Badge">What stands beside the name: open now, or why not; null when not known.</param>
internal sealed record CentreModel(
    Centre Content, string Name, string Culture, bool IsInCulture, OpeningSchedule Schedule, OpeningState State, string? Badge)
{
    /// <summary>Null where none is picked.</summary>
    public string? MunicipalityName => Content.Municipality?.Name;

    /// <summary>Whether it has opened, so that it has an address and hours to tell of.</summary>
    public bool HasOpened => Content.Status is not ("Åbner snart" or "På vej");

    /// <summary>Street, postcode and town, as far as they are known.</summary>
    public string Address => string.Join(", ", new[] { Content.Street, $"{Content.PostalCode} {Content.City}".Trim() }.Where(part => part is { Length: > 0 }));
}
