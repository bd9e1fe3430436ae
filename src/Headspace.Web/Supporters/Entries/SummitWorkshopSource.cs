using System.Globalization;
using Headspace.Forms.Definitions;
using Headspace.Forms.Prevalues;
using Headspace.Web.Sites.Summit;

namespace Headspace.Web.Supporters.Entries;

/// <summary>The workshops of this year's programme.</summary>
internal sealed class SummitWorkshopSource(SummitEditions editions) : IPrevalueSource
{
    private static readonly CultureInfo danish = CultureInfo.GetCultureInfo("da-DK");

    public Guid Id { get; } = new("9c4e2b71-5d0a-5f3c-8e6b-1a7f9d3c2b58");

    public string Name => "Topmødets workshops";

    public bool DependsOnPage(PrevalueSourceDefinition source) => false;

    public Task<IReadOnlyList<FormPrevalue>> GetAsync(PrevalueRequest request, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FormPrevalue>>(
        [.. editions.Workshops.Select(session => new FormPrevalue(session.Key.ToString(), string.Create(danish, $"{session.Name}, kl. {session.Starts:H.mm}")))]);
}
