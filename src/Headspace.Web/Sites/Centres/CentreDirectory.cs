using Headspace.Core.ContentModels;
using Headspace.Core.OpeningHours;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Web.Sites.Centres;

/// <summary>The centres, with whether each is open; and for how long a page that says so stays right.</summary>
internal sealed class CentreDirectory(
    IDocumentNavigationQueryService navigation, IPublishedContentStatusFilteringService published, TimeProvider time)
    : IWebsiteOutputCacheDurationProvider
{
    public CentreModel Describe(Centre centre)
    {
        var now = time.GetUtcNow();
        var schedule = OpeningTimesReader.Read(centre);
        var model = new CentreModel(centre, centre.Municipality?.Name, schedule, OpeningState.Unknown, null);
        if (!model.IsInUse)
        {
            return model;
        }

        var state = schedule.StateAt(now);
        return model with { State = state, StateText = OpeningText.Of(state, now) };
    }

    /// <summary>The centres under a list whose name, town, municipality or postcode has what was asked for; all if nothing was.</summary>
    public IReadOnlyList<CentreModel> Find(IPublishedContent list, string? query)
    {
        var wanted = query?.Trim() ?? string.Empty;
        return
        [
            .. list.Children<Centre>(navigation, published)
                .Select(Describe)
                .Where(centre => wanted.Length == 0 || Matches(centre, wanted))
                .OrderBy(centre => centre.Content.Name, StringComparer.Create(DanishSorting, ignoreCase: true)),
        ];
    }

    public TimeSpan? GetDuration(IPublishedContent content) => content switch
    {
        Centre centre => OpeningTimesReader.Read(centre).StaysRightFor(time.GetUtcNow()),
        CentreList list => Shortest(list),
        _ => null,
    };

    private static System.Globalization.CultureInfo DanishSorting { get; } = System.Globalization.CultureInfo.GetCultureInfo("da-DK");

    private static bool Matches(CentreModel centre, string wanted) =>
        new[] { centre.Content.Name, centre.Content.City, centre.MunicipalityName }.Any(
            text => text?.Contains(wanted, StringComparison.CurrentCultureIgnoreCase) == true)
        || (wanted.Length == 4 && centre.Content.PostalCode == wanted);

    private TimeSpan? Shortest(CentreList list)
    {
        var durations = list.Children<Centre>(navigation, published)
            .Select(centre => OpeningTimesReader.Read(centre).StaysRightFor(time.GetUtcNow()))
            .OfType<TimeSpan>()
            .ToList();
        return durations.Count == 0 ? null : durations.Min();
    }
}
