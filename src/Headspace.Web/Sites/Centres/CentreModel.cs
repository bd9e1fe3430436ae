using Headspace.Core.ContentModels;
using Headspace.Core.OpeningHours;

namespace Headspace.Web.Sites.Centres;

/// <summary>A centre as pages and lists show it.</summary>
/// <param name="Content">The centre.</param>
/// <param name="MunicipalityName">Null where none is picked.</param>
/// <param name="Schedule">When it is open.</param>
/// <param name="State">Whether it is open now; unknown while it has not opened or is closed for good.</param>
/// <param name="StateText">The same in words; null when not known.</param>
internal sealed record CentreModel(
    Centre Content, string? MunicipalityName, OpeningSchedule Schedule, OpeningState State, string? StateText)
{
    /// <summary>Whether visitors can come at all.</summary>
    public bool IsInUse => Content.Status is null or "Åbent";

    /// <summary>What stands beside the name: open now, or why not.</summary>
    public string? Badge => IsInUse ? StateText : Content.OpensText is { Length: > 0 } opens ? $"Åbner {opens}" : Content.Status;

    /// <summary>Street, postcode and town, as far as they are known.</summary>
    public string Address => string.Join(", ", new[] { Content.Street, $"{Content.PostalCode} {Content.City}".Trim() }.Where(part => part is { Length: > 0 }));
}
