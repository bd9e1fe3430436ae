namespace Headspace.Cms.PropertyEditors.MultiNodeTreePicker;

/// <summary>One picked node, as the backoffice has it.</summary>
internal sealed record PickedNode(string Type, Guid Unique);
