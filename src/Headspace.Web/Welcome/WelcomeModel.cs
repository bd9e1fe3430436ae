namespace Headspace.Web.Welcome;

/// <summary>What an editor may want to look at first. Only documents that the editor may see.</summary>
/// <param name="Edited">What the editor changed last, the newest first.</param>
/// <param name="Waiting">What is published or taken down by itself, the next first.</param>
/// <param name="OldFigures">Figures that are older than eighteen months.</param>
/// <param name="UncheckedHelplines">Help lines whose number nobody has checked for ninety days.</param>
internal sealed record WelcomeModel(
    IReadOnlyList<WelcomeDocument> Edited,
    IReadOnlyList<WelcomeDocument> Waiting,
    IReadOnlyList<WelcomeDocument> OldFigures,
    IReadOnlyList<WelcomeDocument> UncheckedHelplines);

/// <summary>A document in one of the lists.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its Danish name.</param>
/// <param name="Date">The time that the list is about, in UTC: of the change, of what is to come, of what the document says. Null where there is none.</param>
internal sealed record WelcomeDocument(Guid Id, string Name, DateTime? Date);
