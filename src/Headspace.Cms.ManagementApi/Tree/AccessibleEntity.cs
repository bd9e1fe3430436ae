using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.ManagementApi.Tree;

/// <summary>Something in a tree as its user sees it.</summary>
/// <param name="Entity">What it is.</param>
/// <param name="NoAccess">It is shown only because something below it may be seen.</param>
internal sealed record AccessibleEntity(IEntitySlim Entity, bool NoAccess);
