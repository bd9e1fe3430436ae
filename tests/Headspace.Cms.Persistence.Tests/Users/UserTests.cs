using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Persistence.Tests.Users;

public sealed class UserTests : IDisposable
{
    private readonly TestSite _site = new();

    private IUserService Users => _site.Get<IUserService>();

    private IUserRepository Repository => _site.Get<IUserRepository>();

    [Fact]
    public async Task The_seeded_administrator_is_in_his_groups()
    {
        var user = _site.InScope(() => Repository.Get(Constants.Security.SuperUserKey))!;

        Assert.Equal((-1, "Administrator", "admin"), (user.Id, user.Name, user.Username));
        Assert.Equal(["admin", "sensitiveData"], user.Groups.Select(group => group.Alias).Order());
        Assert.Contains("settings", user.AllowedSections);
        Assert.Equal(-1, await _site.Get<IUserIdKeyResolver>().GetAsync(user.Key));
    }

    [Fact]
    public async Task A_saved_user_keeps_groups_and_start_nodes()
    {
        var user = Users.CreateUserWithIdentity("ane@headspace.dk", "ane@headspace.dk");
        var editors = (await _site.Get<IUserGroupService>().GetAsync("editor"))!;
        user.AddGroup(editors.ToReadOnlyGroup());
        user.Name = "Ane Ærø";
        user.StartContentIds = [Constants.System.Root];
        user.LastLoginDate = new DateTime(2026, 11, 22, 2, 40, 0, DateTimeKind.Utc);
        _site.InScope(() => Repository.Save(user));

        var read = _site.InScope(() => Repository.GetByUsername("ANE@headspace.dk", includeSecurityData: true))!;

        Assert.Equal("Ane Ærø", read.Name);
        Assert.Equal([Constants.System.Root], read.StartContentIds!);
        Assert.Equal("editor", Assert.Single(read.Groups).Alias);
        Assert.Equal(user.LastLoginDate, read.LastLoginDate);
        Assert.NotNull(read.SecurityStamp);
    }

    [Fact]
    public void Users_are_paged_filtered_by_state_and_group()
    {
        for (var number = 0; number < 5; number++)
            Users.CreateUserWithIdentity($"user{number}", $"user{number}@headspace.dk");

        var page = _site.InScope(() => _site.Get<IUserRepository>().GetPagedResultsByQuery(
            _site.Query<IUser>().Where(user => user.Email.Contains("HEADSPACE")), 1, 2, out var total, user => user.Username, Direction.Descending, userState: [UserState.Inactive]).Select(user => (user.Username, total)).ToList());

        Assert.Equal([("user2", 5L), ("user1", 5L)], page);
        Assert.Equal(6, _site.InScope(() => _site.Get<IUserRepository>().GetUserStates())[UserState.All]);
    }

    [Fact]
    public void A_session_is_valid_until_it_is_ended()
    {
        var session = Users.CreateLoginSession(-1, "127.0.0.1");
        Assert.True(Users.ValidateLoginSession(-1, session));
        Assert.False(Users.ValidateLoginSession(-1, Guid.NewGuid()));

        Users.ClearLoginSession(session);

        Assert.False(Users.ValidateLoginSession(-1, session));
    }

    [Fact]
    public void A_group_keeps_permissions_sections_and_languages()
    {
        var groups = _site.Get<IUserGroupRepository>();
        var group = new UserGroup(_site.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), 0, "counsellors", "Counsellors", "icon-user") { Permissions = new HashSet<string> { "Umb.Document.Read" } };
        group.AddAllowedSection("content");
        group.AddAllowedLanguage(1);

        _site.InScope(() => groups.AddOrUpdateGroupWithUsers(group, [-1]));
        var read = _site.InScope(() => groups.Get("Counsellors"))!;

        Assert.Equal(["Umb.Document.Read"], read.Permissions);
        Assert.Equal(["content"], read.AllowedSections);
        Assert.Equal([1], read.AllowedLanguages);
        Assert.Contains("counsellors", _site.InScope(() => Repository.Get(-1))!.Groups.Select(other => other.Alias));
    }

    public void Dispose() => _site.Dispose();
}
