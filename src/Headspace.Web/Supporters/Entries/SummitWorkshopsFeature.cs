using Headspace.Forms.Definitions;
using Headspace.Web.Sites.Summit;

namespace Headspace.Web.Supporters.Entries;

/// <summary>Asks for workshops only when the programme has some.</summary>
internal sealed class SummitWorkshopsFeature(SummitEditions editions) : IFormFeature
{
    public string Name => "summitWorkshops";

    public bool IsOn(DateOnly today) => editions.Workshops.Count > 0;
}
