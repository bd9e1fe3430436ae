using Umbraco.Cms.Core;

namespace Headspace.Cms.Search.Entity;

/// <summary>What is asked of a list view.</summary>
/// <param name="DataTypeKey">The list view that a property of the node has; null for that of the node's type.</param>
/// <param name="OrderBy">A column of the list view, by its alias.</param>
/// <param name="Culture">The language whose names and values are ordered and filtered by, where they vary.</param>
/// <param name="Direction">Which end comes first.</param>
/// <param name="Filter">A part of the name; null for all.</param>
/// <param name="Skip">How many come before the page.</param>
/// <param name="Take">How many are on it at most.</param>
internal sealed record ListViewQuery(Guid? DataTypeKey, string OrderBy, string? Culture, Direction Direction, string? Filter, int Skip, int Take);
