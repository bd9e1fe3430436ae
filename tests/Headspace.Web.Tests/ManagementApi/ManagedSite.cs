using Headspace.Testing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>A site with an administrator, in the process of the tests; shared by those that tidy up after themselves.</summary>
public sealed class ManagedSite(ImportedSite imported) : IAsyncLifetime
{
    public const string Email = Administrator.Email;
    public const string Password = Administrator.Password;

    private SiteInProcess? site;

    public SiteInProcess Site => site!;

    /// <summary>The administrator, signed in.</summary>
    internal BackOffice Admin { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        site = await SiteInProcess.StartQuietAsync(Administrator.AddTo(imported.CopyOfSite()));
        Admin = await SignedInAsync(Email, Password);
    }

    public async ValueTask DisposeAsync()
    {
        Admin?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    internal async Task<BackOffice> SignedInAsync(string email, string password)
    {
        var browser = new BackOffice(Site);
        await browser.SignInAsync(email, password);
        return browser;
    }

    /// <summary>A new group of users that sees some sections and may do some things, in one part of the content if one is named.</summary>
    internal Task<Guid> CreateGroupAsync(string[] sections, Guid? startNode = null, params string[] permissions) => CreateGroupAsync(sections, startNode, [], permissions);

    /// <summary>A new group that may do other things to some documents than to the rest.</summary>
    internal Task<Guid> CreateGroupAsync(string[] sections, IGranularPermission[] granular, params string[] permissions) => CreateGroupAsync(sections, null, granular, permissions);

    private async Task<Guid> CreateGroupAsync(string[] sections, Guid? startNode, IGranularPermission[] granular, string[] permissions)
    {
        var group = new UserGroup(Site.Get<IShortStringHelper>())
        {
            Name = $"Group {Guid.NewGuid():N}",
            Alias = $"group{Guid.NewGuid():N}",
            HasAccessToAllLanguages = true,
            Permissions = permissions.ToHashSet(),
            GranularPermissions = granular.ToHashSet(),
            StartContentId = startNode is { } key ? Site.Get<IEntityService>().GetId(key, UmbracoObjectTypes.Document).Result : granular.Length > 0 ? Constants.System.Root : null,
        };
        foreach (var section in sections)
        {
            group.AddAllowedSection(section);
        }

        var created = await Site.Get<IUserGroupService>().CreateAsync(group, Constants.Security.SuperUserKey, []);
        Assert.True(created.Success, created.Status.ToString());
        return created.Result.Key;
    }

    /// <summary>A new user of some groups, signed in.</summary>
    internal Task<BackOffice> SignedInAsAsync(params Guid[] groups) => SignedInAsAsync(groups, startNode: null);

    /// <summary>The same with a part of the content that is the user's own.</summary>
    internal async Task<BackOffice> SignedInAsAsync(Guid[] groups, Guid? startNode)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await using var scope = Site.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<IUserService>();
        var created = await users.CreateAsync(
            Constants.Security.SuperUserKey, new UserCreateModel { Email = email, UserName = email, Name = "Somebody", UserGroupKeys = groups.ToHashSet() }, approveUser: true);
        Assert.True(created.Success, created.Status.ToString());
        if (startNode is { } key)
        {
            var updated = await users.UpdateAsync(Constants.Security.SuperUserKey, new UserUpdateModel
            {
                ExistingUserKey = created.Result.CreatedUser!.Key,
                Email = email,
                UserName = email,
                Name = "Somebody",
                LanguageIsoCode = "da",
                UserGroupKeys = groups.ToHashSet(),
                ContentStartNodeKeys = new HashSet<Guid> { key },
            });
            Assert.True(updated.Success, updated.Status.ToString());
        }

        return await SignedInAsync(email, created.Result.InitialPassword!);
    }
}
