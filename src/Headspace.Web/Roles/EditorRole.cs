using Headspace.ManagementApi;
using Headspace.ManagementApi.Enquiries;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;

namespace Headspace.Web.Roles;

/// <summary>What one kind of colleague may do, made into a user group.</summary>
/// <param name="Alias">The group's alias.</param>
/// <param name="Name">Its name, as editors know it.</param>
/// <param name="Icon">Its icon in the backoffice.</param>
/// <param name="Sections">What its users see.</param>
/// <param name="Start">
/// The alias of the content type whose one document is where its users' part begins; <see cref="Everywhere"/> for all there is; null where each
/// user is given a part of their own.
/// </param>
/// <param name="Permissions">What its users may do there.</param>
/// <param name="Language">The one language that they edit; null for all.</param>
internal sealed record EditorRole(
    string Alias, string Name, string Icon, string[] Sections, string? Start, string[] Permissions, string? Language = null)
{
    public const string Everywhere = "*";

    private const string Content = Constants.Applications.Content;
    private const string Media = Constants.Applications.Media;
    private const string Translation = Constants.Applications.Translation;

    private static readonly string[] reading = [ActionBrowse.ActionLetter, ActionDocumentPropertyRead.ActionLetter, ActionNotify.ActionLetter];

    // What is there is changed; what there is stays as it is.
    private static readonly string[] changing =
        [.. reading, ActionDocumentPropertyWrite.ActionLetter, ActionUpdate.ActionLetter, ActionPublish.ActionLetter, ActionRollback.ActionLetter];

    private static readonly string[] writing =
    [
        .. changing, ActionNew.ActionLetter, ActionUnpublish.ActionLetter, ActionCopy.ActionLetter, ActionMove.ActionLetter, ActionSort.ActionLetter,
        ActionDelete.ActionLetter, ActionRestore.ActionLetter,
    ];

    private static readonly string[] governing = [.. writing, ActionCreateBlueprintFromContent.ActionLetter, ActionProtect.ActionLetter];

    /// <summary>The roles, in the order in which administrators see them.</summary>
    public static IReadOnlyList<EditorRole> All { get; } =
    [
        new("centralEditor", "Central redaktør", "icon-globe", [Content, Media, Translation], Everywhere, governing),
        new("headspaceEditor", "Redaktør på headspace.dk", "icon-edit", [Content, Media], "headspaceSite", writing),
        new("educationEditor", "Redaktør på Hvad kan jeg blive?", "icon-edit", [Content, Media], "educationSite", writing),
        new("summitEditor", "Redaktør på Psykiatritopmødet", "icon-edit", [Content, Media], "summitSite", writing),
        new("centreEditor", "Centerredaktør", "icon-home", [Content, Media], Start: null, changing),
        new("press", "Presse", "icon-newspaper", [Content, Media], "newsList", writing),
        new("englishTranslator", "Oversætter til engelsk", "icon-chat", [Content, Translation], Everywhere, changing, Language: "en-GB"),
        new("municipalityConsultant", "Kommunekonsulent", "icon-handshake", [StaffSections.Municipalities], Start: null, [EnquiryPermission.Edit]),
        new("reader", "Læser", "icon-eye", [Content], Everywhere, reading),
    ];
}
