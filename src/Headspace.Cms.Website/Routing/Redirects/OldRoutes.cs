using System.Runtime.CompilerServices;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Website.Routing.Redirects;

using Routes = Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)>;

/// <summary>
/// The addresses from before a change, kept with the very document that is changed: who publishes a branch is told before
/// each document, but afterwards of all of them in a notification of its own, which knows nothing of the others' state.
/// </summary>
internal sealed class OldRoutes
{
    private readonly ConditionalWeakTable<IContent, Routes> routes = [];

    /// <summary>Begins anew for the document: a change that came to nothing left its addresses here.</summary>
    public Routes Begin(IContent document)
    {
        var begun = new Routes();
        routes.AddOrUpdate(document, begun);
        return begun;
    }

    public Routes? Take(IContent document) => routes.Remove(document, out var taken) ? taken : null;
}
