namespace Headspace.Web.Supporters.Pages;

/// <summary>Whose page it is.</summary>
/// <param name="Name">The name in its head.</param>
/// <param name="Stylesheet">Its looks.</param>
/// <param name="HasMark">Whether the mark stands before the name.</param>
internal sealed record SupporterPageBrand(string Name, string Stylesheet, bool HasMark)
{
    public static SupporterPageBrand Headspace { get; } = new("headspace", "headspace.css", HasMark: true);

    public static SupporterPageBrand Summit { get; } = new("Psykiatritopmødet", "summit.css", HasMark: false);
}
