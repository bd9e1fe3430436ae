using Headspace.Core.ContentModels;
using Headspace.Core.Summits;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace Headspace.Web.Sites.Summit;

/// <summary>The editions as the summit's site has them. It is asked without a request, too.</summary>
internal sealed class SummitEditions(
    IDocumentNavigationQueryService navigation, IPublishedContentCache content, IUmbracoContextFactory contexts, ProgrammeBuilder programmes) : ISummitEditions
{
    private const string SiteName = "Psykiatritopmødet";
    private const string Workshop = "Workshop";

    private static readonly string[] open = ["Billetter", "Udsolgt"];

    public SummitOpening? Current
    {
        get
        {
            using var context = contexts.EnsureUmbracoContext();
            return CurrentEdition is { } edition ? Read(edition) : null;
        }
    }

    /// <summary>What somebody can choose among in this year's programme, in the order of the day.</summary>
    public IReadOnlyList<Session> Workshops
    {
        get
        {
            using var context = contexts.EnsureUmbracoContext();
            return CurrentEdition is { } edition ? [.. programmes.Build(edition).SelectMany(slot => slot).Where(session => session.Type == Workshop)] : [];
        }
    }

    public SummitOpening? Find(Guid key)
    {
        using var context = contexts.EnsureUmbracoContext();
        return content.GetById(preview: false, key) is SummitEdition edition ? Read(edition) : null;
    }

    private SummitEdition? CurrentEdition => navigation.TryGetRootKeys(out var roots)
        ? roots.Select(root => content.GetById(preview: false, root)).OfType<SummitSite>().FirstOrDefault()?.CurrentEdition as SummitEdition
        : null;

    private static SummitOpening Read(SummitEdition edition) => new(
        edition.Key,
        $"{SiteName} {edition.Year}",
        DayOf(edition.Starts),
        DayOf(edition.Ends) ?? DayOf(edition.Starts),
        edition.Venue is { Length: > 0 } venue ? venue : null,
        edition.Capacity,
        open.Contains(edition.Status));

    private static DateOnly? DayOf(DateTime moment) => moment > DateTime.MinValue ? DateOnly.FromDateTime(moment) : null;
}
