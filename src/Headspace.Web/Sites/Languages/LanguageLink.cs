namespace Headspace.Web.Sites.Languages;

/// <summary>A link to the site in another language.</summary>
/// <param name="Name">What the language calls itself.</param>
/// <param name="Language">Its two letters, for <c>lang</c> and <c>hreflang</c>.</param>
/// <param name="Url">This page in that language, or else the front page.</param>
internal sealed record LanguageLink(string Name, string Language, string Url);
