using System.Xml.Linq;

namespace Headspace.Cms.Sync.Files;

/// <summary>An item as it is to be written.</summary>
/// <param name="Key">Its key in the file.</param>
/// <param name="FileName">The name that its file should have, without extension.</param>
/// <param name="Root">Its content.</param>
/// <param name="ParentKey">The item above it, where the tree is written as folders.</param>
internal sealed record SyncItem(Guid Key, string FileName, XElement Root, Guid? ParentKey = null);
