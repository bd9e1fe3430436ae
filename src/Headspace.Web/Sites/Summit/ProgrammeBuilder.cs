using Headspace.Core.ContentModels;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Web.Sites.Summit;

/// <summary>Sets the sessions of an edition in the order of the day.</summary>
internal sealed class ProgrammeBuilder(IDocumentNavigationQueryService navigation, IPublishedContentStatusFilteringService published)
{
    /// <summary>The times at which something begins, each with its sessions.</summary>
    public IReadOnlyList<IGrouping<DateTime, Session>> Build(SummitEdition edition) =>
    [
        .. edition.Children<Session>(navigation, published)
            .OrderBy(session => session.Starts)
            .ThenBy(session => session.SortOrder)
            .GroupBy(session => session.Starts),
    ];
}
