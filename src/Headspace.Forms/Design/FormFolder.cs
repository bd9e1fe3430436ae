namespace Headspace.Forms.Design;

/// <summary>A folder in the tree of forms.</summary>
/// <param name="Id">Its key.</param>
/// <param name="ParentId">The folder that it lies in; null at the root.</param>
/// <param name="Name">Its name.</param>
public sealed record FormFolder(Guid Id, Guid? ParentId, string Name);
