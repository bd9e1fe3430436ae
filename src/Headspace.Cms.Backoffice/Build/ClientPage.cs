namespace Headspace.Cms.Backoffice.Build;

/// <summary>The files that a page names: its module, what that imports at once, and their styles. Paths within the build.</summary>
internal sealed record ClientPage(string Script, IReadOnlyList<string> Preload, IReadOnlyList<string> Styles);
