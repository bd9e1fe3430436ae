using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Members;

public sealed class MemberFilterTests : IDisposable
{
    private readonly TestSite _site = new();

    [Theory]
    [InlineData(null, null, null, "ane,bo,cilla")]
    [InlineData("HEADSPACE.DK", null, null, "ane,bo")]
    [InlineData("100%", null, null, "")]
    [InlineData(null, "counsellors", null, "bo,cilla")]
    [InlineData(null, null, true, "bo")]
    public async Task Members_of_both_kinds_are_found_together(string? text, string? group, bool? lockedOut, string expected)
    {
        await FillAsync();

        var found = await FilterAsync(new MemberFilter { Filter = text, MemberGroupName = group, IsLockedOut = lockedOut }, 0, 10);

        Assert.Equal(expected, string.Join(',', found.Items.Select(item => item.UserName)));
        Assert.Equal(found.Items.Count(), found.Total);
    }

    [Fact]
    public async Task A_page_holds_so_many_and_counts_all()
    {
        await FillAsync();

        var page = await FilterAsync(new MemberFilter(), 1, 1);

        Assert.Equal(("bo", 3L), (Assert.Single(page.Items).UserName, page.Total));
    }

    [Fact]
    public async Task Who_signs_in_elsewhere_has_no_type()
    {
        await FillAsync();
        var type = _site.Get<IMemberTypeService>().Get("Member")!;

        var ofType = await FilterAsync(new MemberFilter { MemberTypeId = type.Key }, 0, 10);
        var all = await FilterAsync(new MemberFilter(), 0, 10);

        Assert.Equal(["ane", "bo"], ofType.Items.Select(item => item.UserName));
        Assert.Equal((true, null), (all.Items.Last().IsExternalOnly, all.Items.Last().MemberTypeKey));
        Assert.Equal(("Member", false), (all.Items.First().MemberTypeName, all.Items.First().IsExternalOnly));
    }

    public void Dispose() => _site.Dispose();

    private async Task<Umbraco.Cms.Core.Models.PagedModel<MemberFilterItem>> FilterAsync(MemberFilter filter, int skip, int take)
    {
        using var scope = _site.Scopes.CreateCoreScope(autoComplete: true);
        return await _site.Get<IMemberFilterRepository>().GetPagedByFilterAsync(filter, skip, take, Ordering.By("username"));
    }

    private async Task FillAsync()
    {
        var members = _site.Get<IMemberService>();
        members.AddRole("counsellors");
        members.CreateMemberWithIdentity("ane", "ane@headspace.dk", "Ane", "Member");
        var bo = members.CreateMemberWithIdentity("bo", "bo@headspace.dk", "Bo", "Member");
        bo.IsLockedOut = true;
        members.Save(bo);
        members.AssignRole(bo.Id, "counsellors");
        var external = _site.Get<IExternalMemberService>();
        var cilla = new ExternalMemberIdentity { Email = "cilla@example.org", UserName = "cilla", Name = "Cilla", IsApproved = true };
        Assert.True((await external.CreateAsync(cilla, new ExternalLogin("MitID", "1"))).Success);
        Assert.True((await external.AssignRolesAsync(cilla.Key, ["counsellors"])).Success);
    }
}
