using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Web.Roles;

/// <summary>
/// Makes the user groups of those who work with the sites, each once for a database: from then on they are the administrators' to change and to delete. A database
/// without the sites is a stock installation's and gets none.
/// </summary>
internal sealed class EditorRoles(
    IKeyValueService keyValues,
    IContentService contents,
    IContentTypeService contentTypes,
    ILanguageService languages,
    IUserGroupService groups,
    IShortStringHelper strings,
    ILogger<EditorRoles> logger)
{
    private const string Key = "Headspace.EditorRoles";
    private const char Separator = ',';

    // What a database says that got its groups when these were all there were.
    private const string FirstOnes = "made";

    private static readonly string[] first = ["centralEditor", "headspaceEditor", "educationEditor", "summitEditor", "centreEditor", "press", "englishTranslator", "reader"];

    public async Task CreateAsync()
    {
        var made = keyValues.GetValue(Key) switch
        {
            null => [],
            FirstOnes => first,
            var aliases => aliases.Split(Separator),
        };
        var missing = EditorRole.All.Where(role => !made.Contains(role.Alias)).ToList();
        if (missing.Count == 0 || contents.GetRootContent().All(content => content.ContentType.Alias != "headspaceSite"))
        {
            return;
        }

        foreach (var role in missing)
        {
            if (await groups.GetAsync(role.Alias) is null && await groups.CreateAsync(await GroupAsync(role), Constants.Security.SuperUserKey, []) is { Success: false } attempt)
            {
                // The next start tries again.
                logger.LogWarning("The user group {Group} could not be made: {Status}.", role.Name, attempt.Status);
                return;
            }
        }

        if (!await AdministratorsSeeAsync(missing))
        {
            return;
        }

        keyValues.SetValue(Key, string.Join(Separator, made.Concat(missing.Select(role => role.Alias))));
    }

    // A section of ours is in no installation's group of administrators by itself.
    private async Task<bool> AdministratorsSeeAsync(IReadOnlyList<EditorRole> roles)
    {
        var sections = roles.SelectMany(role => role.Sections).Distinct().ToList();
        if (await groups.GetAsync(Constants.Security.AdminGroupAlias) is not { } administrators || sections.All(administrators.AllowedSections.Contains))
        {
            return true;
        }

        sections.ForEach(administrators.AddAllowedSection);
        return await groups.UpdateAsync(administrators, Constants.Security.SuperUserKey) is { Success: true };
    }

    private async Task<IUserGroup> GroupAsync(EditorRole role)
    {
        var group = new UserGroup(strings)
        {
            Alias = role.Alias,
            Name = role.Name,
            Icon = role.Icon,
            Permissions = role.Permissions.ToHashSet(StringComparer.Ordinal),
            StartContentId = StartOf(role),
            StartMediaId = role.Sections.Contains(Constants.Applications.Media) ? Constants.System.Root : null,
            HasAccessToAllLanguages = role.Language is null,
        };
        foreach (var section in role.Sections)
        {
            group.AddAllowedSection(section);
        }

        if (role.Language is { } code && await languages.GetAsync(code) is { } language)
        {
            group.AddAllowedLanguage(language.Id);
        }

        return group;
    }

    private int? StartOf(EditorRole role) => role.Start switch
    {
        null => null,
        EditorRole.Everywhere => Constants.System.Root,
        var alias => contentTypes.Get(alias) is { } type ? contents.GetPagedOfType(type.Id, 0, 1, out _, filter: null!).FirstOrDefault()?.Id : null,
    };
}
