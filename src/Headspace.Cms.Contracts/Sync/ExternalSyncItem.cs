using System.Xml.Linq;

namespace Headspace.Cms.Contracts.Sync;

/// <summary>An item of another project as its file says it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="FileName">The name that its file should have, without extension.</param>
/// <param name="Root">The file's content: the item's type, with <c>Key</c> and <c>Alias</c>.</param>
public sealed record ExternalSyncItem(Guid Key, string FileName, XElement Root);
