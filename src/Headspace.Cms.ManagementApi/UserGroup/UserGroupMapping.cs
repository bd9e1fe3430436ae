using Headspace.Cms.ManagementApi.Current;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.UserGroup;

/// <summary>User groups as the client has them, and back.</summary>
internal sealed class UserGroupMapping(ILanguageService languages, IIdKeyMap ids)
{
    public async Task<IReadOnlyList<UserGroupResponseModel>> ToResponsesAsync(IEnumerable<IUserGroup> groups)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.Id, language => language.IsoCode);
        return [.. groups.Select(group => ToResponse(group, known))];
    }

    /// <summary>Writes what was sent into a group.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public async Task<Problem?> ApplyAsync(IUserGroup group, UserGroupModel model)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, language => language.Id, StringComparer.OrdinalIgnoreCase);
        if (model.Languages.Any(code => !known.ContainsKey(code)))
        {
            return Problem.Of(UserGroupOperationStatus.LanguageNotFound);
        }

        if (!TryStart(model.DocumentStartNode, model.DocumentRootAccess, UmbracoObjectTypes.Document, out var document))
        {
            return Problem.Of(UserGroupOperationStatus.DocumentStartNodeKeyNotFound);
        }

        if (!TryStart(model.MediaStartNode, model.MediaRootAccess, UmbracoObjectTypes.Media, out var media))
        {
            return Problem.Of(UserGroupOperationStatus.MediaStartNodeKeyNotFound);
        }

        (group.Name, group.Alias, group.Icon) = (model.Name, model.Alias, model.Icon);
        (group.StartContentId, group.StartMediaId) = (document, media);
        group.HasAccessToAllLanguages = model.HasAccessToAllLanguages;
        group.Permissions = model.FallbackPermissions.ToHashSet(StringComparer.Ordinal);
        group.GranularPermissions = GranularPermissionModels.ToCore(model.Permissions).ToHashSet();
        group.ClearAllowedSections();
        foreach (var section in model.Sections)
        {
            group.AddAllowedSection(SectionAliases.ToStored(section));
        }

        group.ClearAllowedLanguages();
        foreach (var code in model.Languages)
        {
            group.AddAllowedLanguage(known[code]);
        }

        return null;
    }

    private UserGroupResponseModel ToResponse(IUserGroup group, Dictionary<int, string> known) => new()
    {
        Id = group.Key,
        Name = group.Name ?? string.Empty,
        Alias = group.Alias,
        Icon = group.Icon,
        Sections = [.. group.AllowedSections.Select(SectionAliases.ToShown)],
        Languages = [.. group.AllowedLanguages.Where(known.ContainsKey).Select(id => known[id])],
        HasAccessToAllLanguages = group.HasAccessToAllLanguages,
        DocumentStartNode = StartOf(group.StartContentId, UmbracoObjectTypes.Document),
        DocumentRootAccess = group.StartContentId == Constants.System.Root,
        MediaStartNode = StartOf(group.StartMediaId, UmbracoObjectTypes.Media),
        MediaRootAccess = group.StartMediaId == Constants.System.Root,
        FallbackPermissions = [.. group.Permissions],
        Permissions = GranularPermissionModels.Of(group.GranularPermissions),
        IsDeletable = !group.IsSystemUserGroup(),
        AliasCanBeChanged = !group.IsSystemUserGroup(),
    };

    private ReferenceByIdModel? StartOf(int? id, UmbracoObjectTypes type) =>
        id is { } node and not Constants.System.Root && ids.GetKeyForId(node, type) is { Success: true } key ? new ReferenceByIdModel(key.Result) : null;

    private bool TryStart(ReferenceByIdModel? node, bool isRoot, UmbracoObjectTypes type, out int? id)
    {
        id = isRoot ? Constants.System.Root : null;
        if (isRoot || node is null)
        {
            return true;
        }

        var found = ids.GetIdForKey(node.Id, type);
        id = found.Success ? found.Result : null;
        return found.Success;
    }
}
