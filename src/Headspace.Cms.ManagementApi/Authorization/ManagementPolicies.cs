using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core;

namespace Headspace.Cms.ManagementApi.Authorization;

/// <summary>What an endpoint may ask of its user before anything is looked up. Names and meaning are Umbraco's.</summary>
internal static class ManagementPolicies
{
    /// <summary>A user of the backoffice, whoever it is.</summary>
    public const string BackOfficeAccess = nameof(BackOfficeAccess);
    public const string RequireAdminAccess = nameof(RequireAdminAccess);

    public const string SectionAccessContent = nameof(SectionAccessContent);
    public const string SectionAccessContentOrMedia = nameof(SectionAccessContentOrMedia);
    public const string SectionAccessForContentTree = nameof(SectionAccessForContentTree);
    public const string SectionAccessForMediaTree = nameof(SectionAccessForMediaTree);
    public const string SectionAccessForMemberTree = nameof(SectionAccessForMemberTree);
    public const string SectionAccessMedia = nameof(SectionAccessMedia);
    public const string SectionAccessMembers = nameof(SectionAccessMembers);
    public const string SectionAccessSettings = nameof(SectionAccessSettings);
    public const string SectionAccessUsers = nameof(SectionAccessUsers);

    public const string TreeAccessDataTypes = nameof(TreeAccessDataTypes);
    public const string TreeAccessDictionary = nameof(TreeAccessDictionary);
    public const string TreeAccessDictionaryOrTemplates = nameof(TreeAccessDictionaryOrTemplates);
    public const string TreeAccessDocuments = nameof(TreeAccessDocuments);
    public const string TreeAccessDocumentsOrDocumentTypes = nameof(TreeAccessDocumentsOrDocumentTypes);
    public const string TreeAccessDocumentsOrMediaOrMembersOrContentTypes = nameof(TreeAccessDocumentsOrMediaOrMembersOrContentTypes);
    public const string TreeAccessDocumentTypes = nameof(TreeAccessDocumentTypes);
    public const string TreeAccessLanguages = nameof(TreeAccessLanguages);
    public const string TreeAccessMediaOrMediaTypes = nameof(TreeAccessMediaOrMediaTypes);
    public const string TreeAccessMediaTypes = nameof(TreeAccessMediaTypes);
    public const string TreeAccessMembersOrMemberTypes = nameof(TreeAccessMembersOrMemberTypes);
    public const string TreeAccessRelationTypes = nameof(TreeAccessRelationTypes);
    public const string TreeAccessTemplates = nameof(TreeAccessTemplates);
    public const string TreeAccessWebhooks = nameof(TreeAccessWebhooks);

    private const string Content = Constants.Applications.Content;
    private const string Media = Constants.Applications.Media;
    private const string Members = Constants.Applications.Members;
    private const string Packages = Constants.Applications.Packages;
    private const string Settings = Constants.Applications.Settings;
    private const string Translation = Constants.Applications.Translation;
    private const string Users = Constants.Applications.Users;

    /// <summary>The sections of which a user must see one, for each policy that asks for a section.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Sections = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [SectionAccessContent] = [Content],
        [SectionAccessContentOrMedia] = [Content, Media],
        [SectionAccessForContentTree] = [Content, Media, Users, Settings, Packages, Members],
        [SectionAccessForMediaTree] = [Content, Media, Users, Settings, Packages, Members],
        [SectionAccessForMemberTree] = [Content, Media, Users, Settings, Packages, Members],
        [SectionAccessMedia] = [Media],
        [SectionAccessMembers] = [Members],
        [SectionAccessSettings] = [Settings],
        [SectionAccessUsers] = [Users],
        [TreeAccessDataTypes] = [Settings],
        [TreeAccessDictionary] = [Translation],
        [TreeAccessDictionaryOrTemplates] = [Translation, Settings],
        [TreeAccessDocuments] = [Content],
        [TreeAccessDocumentsOrDocumentTypes] = [Content, Settings],
        [TreeAccessDocumentsOrMediaOrMembersOrContentTypes] = [Content, Media, Members, Settings],
        [TreeAccessDocumentTypes] = [Settings],
        [TreeAccessLanguages] = [Settings],
        [TreeAccessMediaOrMediaTypes] = [Media, Settings],
        [TreeAccessMediaTypes] = [Settings],
        [TreeAccessMembersOrMemberTypes] = [Settings, Members],
        [TreeAccessRelationTypes] = [Settings],
        [TreeAccessTemplates] = [Settings],
        [TreeAccessWebhooks] = [Settings],
    };

    public static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(BackOfficeAccess, policy => ForUser(policy));
        options.AddPolicy(RequireAdminAccess, policy => ForUser(policy).RequireRole(Constants.Security.AdminGroupAlias));
        foreach (var (name, sections) in Sections)
        {
            AddSection(options, name, sections);
        }
    }

    public static void AddSection(AuthorizationOptions options, string name, IReadOnlyCollection<string> sections) =>
        options.AddPolicy(name, policy => ForUser(policy).AddRequirements(new SectionRequirement(sections)));

    private static AuthorizationPolicyBuilder ForUser(AuthorizationPolicyBuilder policy) =>
        policy.AddAuthenticationSchemes(Constants.Security.BackOfficeTokenAuthenticationType).RequireAuthenticatedUser();
}
