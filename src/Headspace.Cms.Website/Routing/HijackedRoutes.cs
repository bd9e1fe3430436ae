using Headspace.Cms.Website.Controllers;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Headspace.Cms.Website.Routing;

/// <summary>Which action renders a document: of the controller named as its type's alias, if there is one.</summary>
internal sealed class HijackedRoutes(IActionDescriptorCollectionProvider actions)
{
    private (int Version, ILookup<string, ControllerActionDescriptor> Actions)? known;

    /// <summary>The action that takes the document over; null if nobody does.</summary>
    public ControllerActionDescriptor? Find(string contentTypeAlias, string? templateAlias)
    {
        var candidates = Actions()[contentTypeAlias];
        return candidates.FirstOrDefault(action => Matches(action, templateAlias))
            ?? candidates.FirstOrDefault(action => Matches(action, nameof(RenderController.Index)));
    }

    private static bool Matches(ControllerActionDescriptor action, string? name) =>
        string.Equals(action.ActionName, name, StringComparison.OrdinalIgnoreCase);

    private ILookup<string, ControllerActionDescriptor> Actions()
    {
        var current = actions.ActionDescriptors;
        if (known is { } found && found.Version == current.Version)
        {
            return found.Actions;
        }

        var lookup = current.Items.OfType<ControllerActionDescriptor>()
            .Where(action => action.ControllerTypeInfo.IsSubclassOf(typeof(RenderController)))
            .ToLookup(action => action.ControllerName, StringComparer.OrdinalIgnoreCase);
        known = (current.Version, lookup);
        return lookup;
    }
}
