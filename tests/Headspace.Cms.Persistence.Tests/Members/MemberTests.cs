using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Persistence.Tests.Members;

public sealed class MemberTests : IDisposable
{
    private readonly TestSite _site = new();

    private IMemberService Members => _site.Get<IMemberService>();

    [Fact]
    public void A_created_member_is_found_by_user_name_email_key_and_id()
    {
        var member = Create("ane");

        Assert.Equal(member.Id, Members.GetByUsername("ANE")!.Id);
        Assert.Equal(member.Id, Members.GetByEmail("ane@headspace.dk")!.Id);
        Assert.Equal(member.Id, Members.GetById(member.Key)!.Id);
        Assert.Equal("Ane", Members.GetById(member.Id)!.Name);
        Assert.True(Members.Exists("ane"));
        Assert.Null(Members.GetByUsername("bo"));
        Assert.Equal(("-1," + member.Id, 1), (Members.GetById(member.Id)!.Path, Members.GetById(member.Id)!.Level));
    }

    [Fact]
    public void What_is_known_of_a_login_is_read_back()
    {
        var member = Create("ane");
        var at = new DateTime(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
        (member.IsApproved, member.IsLockedOut, member.FailedPasswordAttempts) = (false, true, 3);
        (member.LastLoginDate, member.LastLockoutDate, member.LastPasswordChangeDate, member.EmailConfirmedDate) = (at, at, at, at);
        (member.RawPasswordValue, member.PasswordConfiguration) = ("hash", "{}");
        Members.Save(member);

        var read = Members.GetById(member.Id)!;

        Assert.Equal((false, true, 3), (read.IsApproved, read.IsLockedOut, read.FailedPasswordAttempts));
        Assert.Equal([at, at, at, at], new[] { read.LastLoginDate, read.LastLockoutDate, read.LastPasswordChangeDate, read.EmailConfirmedDate });
        Assert.Equal(("hash", "{}"), (read.RawPasswordValue, read.PasswordConfiguration));
        Assert.Equal((0, 1), (Members.GetCount(MemberCountType.Approved), Members.GetCount(MemberCountType.LockedOut)));
    }

    [Fact]
    public void A_member_without_password_keeps_the_stored_one()
    {
        var member = Create("ane");
        var stored = Members.GetById(member.Id)!.RawPasswordValue;
        member.RawPasswordValue = null;
        Members.Save(member);

        Assert.StartsWith(Constants.Security.EmptyPasswordPrefix, stored);
        Assert.Equal(stored, Members.GetById(member.Id)!.RawPasswordValue);
    }

    [Fact]
    public void A_changed_user_name_gives_a_new_security_stamp()
    {
        var member = Create("ane");
        var stamp = Members.GetById(member.Id)!.SecurityStamp;
        member.Username = "ane.hansen";
        Members.Save(member);

        Assert.NotEqual(stamp, Members.GetById(member.Id)!.SecurityStamp);
        Assert.False(Members.Exists("ane"));
    }

    [Fact]
    public async Task A_login_is_noted_without_touching_the_content()
    {
        var member = Create("ane");
        var before = Members.GetById(member.Id)!;
        member.LastLoginDate = new DateTime(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
        member.Name = "Somebody else";
        await Members.UpdateLoginPropertiesAsync(member);

        var after = Members.GetById(member.Id)!;

        Assert.Equal((member.LastLoginDate, before.Name, before.UpdateDate), (after.LastLoginDate, after.Name, after.UpdateDate));
    }

    [Fact]
    public async Task Values_of_properties_are_read_back()
    {
        var types = _site.Get<IMemberTypeService>();
        var type = types.Get("Member")!;
        var text = (await _site.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid))!;
        type.AddPropertyType(new PropertyType(_site.Get<IShortStringHelper>(), text, "centre") { Name = "Centre" }, "profile", "Profile");
        await types.UpdateAsync(type, Constants.Security.SuperUserKey);

        var member = Members.CreateMember("ane", "ane@headspace.dk", "Ane", types.Get("Member")!);
        member.SetValue("centre", "Ærø");
        Members.Save(member);

        Assert.Equal("Ærø", Members.GetById(member.Id)!.GetValue<string>("centre"));
        Assert.Equal([member.Id], Members.GetMembersByMemberType("Member").Select(found => found.Id));
    }

    [Fact]
    public void Roles_are_assigned_read_and_taken_away()
    {
        Create("ane");
        Create("bo");
        Members.AddRole("counsellors");
        Members.AssignRoles(["ane", "bo"], ["counsellors"]);

        Assert.Equal(["counsellors"], Members.GetAllRoles("ane"));
        Assert.Equal(["ane", "bo"], Members.GetMembersByGroup("counsellors").Select(member => member.Username).Order());
        Assert.Equal(["bo"], Members.FindMembersInRole("counsellors", "B").Select(member => member.Username));

        Members.DissociateRoles(["bo"], ["counsellors"]);

        Assert.Empty(Members.GetAllRoles("bo"));
        Assert.Throws<InvalidOperationException>(() => Members.DeleteRole("counsellors", throwIfBeingUsed: true));
    }

    [Theory]
    [InlineData(StringPropertyMatchType.StartsWith, "user", 4)]
    [InlineData(StringPropertyMatchType.EndsWith, "er2", 1)]
    [InlineData(StringPropertyMatchType.Contains, "SER", 4)]
    [InlineData(StringPropertyMatchType.Exact, "user3", 1)]
    [InlineData(StringPropertyMatchType.Contains, "u%r", 0)]
    public void Members_are_found_by_user_name_page_by_page(StringPropertyMatchType match, string text, long expected)
    {
        for (var number = 0; number < 4; number++)
            Create("user" + number);

        var page = Members.FindByUsername(text, 0, 2, out var total, match).ToList();

        Assert.Equal((expected, Math.Min(2, (int)expected)), (total, page.Count));
        Assert.Equal(page.Select(member => member.Username).Order(), page.Select(member => member.Username));
    }

    [Fact]
    public void All_members_are_paged_in_the_order_that_is_asked_for()
    {
        for (var number = 0; number < 5; number++)
            Create("user" + number);

        var page = Members.GetAll(2, 2, out var total, "username", Direction.Descending, "Member", "headspace").ToList();

        Assert.Equal(5, total);
        Assert.Equal(["user2", "user1"], page.Select(member => member.Username));
    }

    [Fact]
    public async Task A_filter_takes_type_group_state_and_text_together()
    {
        Create("ane");
        var bo = Create("bo");
        Create("carl");
        Members.AddRole("counsellors");
        Members.AssignRoles(["bo", "carl"], ["counsellors"]);
        bo.IsLockedOut = true;
        Members.Save(bo);
        var filter = new MemberFilter { MemberTypeId = bo.ContentType.Key, MemberGroupName = "counsellors", IsApproved = true, IsLockedOut = true, Filter = "headspace" };

        var page = await Members.FilterAsync(filter, "email");

        Assert.Equal((1L, "bo"), (page.Total, page.Items.Single().Username));
        Assert.Equal(["ane", "bo", "carl"], (await Members.FilterAsync(new MemberFilter())).Items.Select(member => member.Username));
    }

    [Fact]
    public void A_deleted_member_leaves_nothing_behind()
    {
        var member = Create("ane");
        Members.AddRole("counsellors");
        Members.AssignRole("ane", "counsellors");
        _site.InScope(() => _site.Get<IExternalLoginWithKeyRepository>().Save(member.Key, [new ExternalLogin("MitID", "1")]));
        _site.InScope(() => _site.Get<IExternalLoginWithKeyRepository>().Save(member.Key, [new ExternalLoginToken("MitID", "refresh", "x")]));
        Members.Delete(member);

        Assert.Null(Members.GetById(member.Id));
        foreach (var table in new[] { "cmsMember", "cmsMember2MemberGroup", "umbracoContent", "umbracoContentVersion", "umbracoExternalLogin", "umbracoExternalLoginToken" })
            Assert.Equal(0L, _site.Scalar($"SELECT COUNT(*) FROM {table}"));
    }

    [Fact]
    public async Task An_external_member_is_kept_with_login_and_roles()
    {
        var external = _site.Get<IExternalMemberService>();
        Members.AddRole("counsellors");
        var member = new ExternalMemberIdentity { Email = "ane@headspace.dk", UserName = "ane", Name = "Ane" };
        Assert.True((await external.CreateAsync(member, new ExternalLogin("MitID", "1"))).Success);
        Assert.True((await external.AssignRolesAsync(member.Key, ["counsellors"])).Success);

        Assert.Equal("Ane", (await external.GetByEmailAsync("ANE@headspace.dk"))!.Name);
        Assert.Equal(["counsellors"], await external.GetRolesAsync(member.Key));
        Assert.Equal("MitID", Assert.Single(_site.Get<IExternalLoginWithKeyService>().GetExternalLogins(member.Key)).LoginProvider);

        Assert.True((await external.DeleteAsync(member.Key)).Success);
        Assert.Empty((await external.GetAllAsync(0, 10)).Items);
        Assert.Equal(0L, _site.Scalar("SELECT COUNT(*) FROM umbracoExternalLogin"));
    }

    public void Dispose() => _site.Dispose();

    private IMember Create(string username) =>
        Members.CreateMemberWithIdentity(username, username + "@headspace.dk", char.ToUpperInvariant(username[0]) + username[1..], "Member");
}
