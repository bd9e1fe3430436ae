using Headspace.Cms.Persistence.Database;

namespace Headspace.Cms.Persistence.Scoping;

/// <summary>Gives repositories what the open scope holds.</summary>
internal interface IScopeAccessor
{
    /// <summary>The innermost open scope of this flow, if any.</summary>
    Scope? Ambient { get; }

    /// <summary>The context of the open scope, its transaction begun and its locks taken.</summary>
    /// <exception cref="InvalidOperationException">No scope is open.</exception>
    UmbracoDbContext Database { get; }
}
