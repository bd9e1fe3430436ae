using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.UserGroup;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.Current;

/// <summary>Describes the user who is signed in: everything by which the client decides what to show.</summary>
internal sealed class CurrentUserModels(
    IEntityService entities,
    ILanguageService languages,
    IContentPermissionService permissions,
    AppCaches caches,
    MediaFileManager files,
    IImageUrlGenerator images)
{
    // Nobody is shown a section whose screens the API does not answer yet.
    private static readonly HashSet<string> unfinished = new(StringComparer.Ordinal) { Constants.Applications.Forms, Constants.Applications.Members, Constants.Applications.Packages, Constants.Applications.Settings };

    public async Task<CurrentUserResponseModel> CreateAsync(IUser user)
    {
        var documents = user.CalculateContentStartNodeIds(entities, caches) ?? [];
        var media = user.CalculateMediaStartNodeIds(entities, caches) ?? [];
        var seesAllLanguages = user.Groups.Any(group => group.HasAccessToAllLanguages);
        var allowed = user.Groups.SelectMany(group => group.AllowedLanguages).ToHashSet();
        var fallback = user.Groups.SelectMany(group => group.Permissions).ToHashSet(StringComparer.Ordinal);
        return new CurrentUserResponseModel
        {
            Id = user.Key,
            Email = user.Email,
            UserName = user.Username,
            Name = user.Name ?? user.Username,
            LanguageIsoCode = user.Language,
            AvatarUrls = user.GetUserAvatarUrls(caches.RuntimeCache, files, images),
            UserGroupIds = [.. user.Groups.Select(group => new ReferenceByIdModel(group.Key))],
            HasDocumentRootAccess = documents.Contains(Constants.System.Root),
            DocumentStartNodeIds = Keys(documents, UmbracoObjectTypes.Document),
            HasMediaRootAccess = media.Contains(Constants.System.Root),
            MediaStartNodeIds = Keys(media, UmbracoObjectTypes.Media),
            HasAccessToAllLanguages = seesAllLanguages,
            Languages = [.. (await languages.GetAllAsync()).Where(language => seesAllLanguages || allowed.Contains(language.Id)).Select(language => language.IsoCode)],
            HasAccessToSensitiveData = user.HasAccessToSensitiveData(),
            FallbackPermissions = await permissions.FilterFallbackPermissionsAsync(user, fallback),
            Permissions = GranularPermissionModels.Of(user.Groups.SelectMany(group => group.GranularPermissions)),
            AllowedSections = [.. user.AllowedSections.Where(section => !unfinished.Contains(section)).Select(SectionAliases.ToShown)],
            IsAdmin = user.IsAdmin(),
        };
    }

    private IReadOnlyList<ReferenceByIdModel> Keys(int[] ids, UmbracoObjectTypes type)
    {
        var wanted = ids.Where(id => id > 0).ToArray();
        return wanted.Length == 0 ? [] : [.. entities.GetAll(type, wanted).Select(entity => new ReferenceByIdModel(entity.Key))];
    }
}
