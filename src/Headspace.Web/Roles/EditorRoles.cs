using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Web.Roles;

/// <summary>
/// Makes the user groups of the sites' editors, once for a database: from then on they are the administrators' to change and to delete. A database
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
    private const string Made = "made";

    public async Task CreateAsync()
    {
        if (keyValues.GetValue(Key) is not null || contents.GetRootContent().All(content => content.ContentType.Alias != "headspaceSite"))
        {
            return;
        }

        foreach (var role in EditorRole.All)
        {
            if (await groups.GetAsync(role.Alias) is null && await groups.CreateAsync(await GroupAsync(role), Constants.Security.SuperUserKey, []) is { Success: false } attempt)
            {
                // The next start tries again.
                logger.LogWarning("The user group {Group} could not be made: {Status}.", role.Name, attempt.Status);
                return;
            }
        }

        keyValues.SetValue(Key, Made);
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
