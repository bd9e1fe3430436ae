using System.Globalization;
using Headspace.Core.ContentModels;
using Headspace.Core.OpeningHours;
using Headspace.Web.Sites.Languages;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Web.Sites.Centres;

/// <summary>The centres, with whether each is open; and for how long a page that says so stays right.</summary>
internal sealed class CentreDirectory(
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    IDefaultCultureAccessor defaultCulture,
    OpeningText opening,
    Words words,
    TimeProvider time)
    : IWebsiteOutputCacheDurationProvider
{
    public CentreModel Describe(Centre centre)
    {
        var here = centre.IsInCulture();
        var culture = here ? CultureInfo.CurrentCulture.Name : defaultCulture.DefaultCulture;
        var schedule = OpeningTimesReader.Read(centre);
        var now = time.GetUtcNow();
        var state = IsInUse(centre) ? schedule.StateAt(now) : OpeningState.Unknown;
        return new CentreModel(
            centre, here ? centre.Name : centre.Cultures[culture].Name, culture, here, schedule, state, IsInUse(centre) ? opening.Of(state, now) : WhyNot(centre));
    }

    /// <summary>The centres under a list whose name, town, municipality or postcode has what was asked for; all if nothing was.</summary>
    public IReadOnlyList<CentreModel> Find(IPublishedContent list, string? query)
    {
        var wanted = query?.Trim() ?? string.Empty;
        return
        [
            .. ChildrenOf(list)
                .Select(Describe)
                .Where(centre => wanted.Length == 0 || Matches(centre, wanted))
                .OrderBy(centre => centre.Name, StringComparer.Create(DanishSorting, ignoreCase: true)),
        ];
    }

    public TimeSpan? GetDuration(IPublishedContent content) => content switch
    {
        IOpeningTimes place => OpeningTimesReader.Read(place).StaysRightFor(time.GetUtcNow()),
        CentreList list => Shortest(list),
        _ => null,
    };

    private static CultureInfo DanishSorting { get; } = CultureInfo.GetCultureInfo("da-DK");

    private static bool IsInUse(Centre centre) => centre.Status is null or "Åbent";

    private string? WhyNot(Centre centre) => centre.OpensText is { Length: > 0 } opens ? words.Format("Centre.Opens", opens) : centre.Status switch
    {
        "Åbner snart" => words["Centre.OpeningSoon"],
        "På vej" => words["Centre.OnTheWay"],
        "Midlertidigt lukket" => words["Centre.TemporarilyClosed"],
        "Lukket" => words["Centre.Closed"],
        var other => other,
    };

    /// <summary>In whatever language: a centre is where it is, also for who reads another one.</summary>
    private IEnumerable<Centre> ChildrenOf(IPublishedContent list) =>
        list.Children<Centre>(navigation, published, Constants.System.InvariantCulture) ?? [];

    private static bool Matches(CentreModel centre, string wanted) =>
        new[] { centre.Name, centre.Content.City, centre.MunicipalityName }.Any(
            text => text?.Contains(wanted, StringComparison.CurrentCultureIgnoreCase) == true)
        || (wanted.Length == 4 && centre.Content.PostalCode == wanted);

    private TimeSpan? Shortest(CentreList list)
    {
        var durations = ChildrenOf(list)
            .Select(centre => OpeningTimesReader.Read(centre).StaysRightFor(time.GetUtcNow()))
            .OfType<TimeSpan>()
            .ToList();
        return durations.Count == 0 ? null : durations.Min();
    }
}
