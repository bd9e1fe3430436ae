using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Members;

/// <summary>A site with pages for volunteers in both languages, with Anna, who is one, and Bo, who is not.</summary>
internal sealed class ProtectedSite : IAsyncDisposable
{
    public const string Password = "en lang adgangskode";
    public const string Secret = "Kun for frivillige";
    public const string Anna = "anna@example.org";
    public const string Bo = "bo@example.org";

    private const string English = "en-GB";

    private ProtectedSite(SiteInProcess site)
    {
        Site = site;
        Visitor = new Visitor(site);
    }

    public SiteInProcess Site { get; }

    public Visitor Visitor { get; }

    public IMemberService Members => Site.Get<IMemberService>();

    public static async Task<ProtectedSite> StartAsync(
        ImportedSite imported, Action<IServiceCollection>? configure = null, params (string Name, string Value)[] settings)
    {
        var folder = imported.CopyOfDatabase();
        foreach (var (name, value) in settings)
        {
            folder.Environment[name] = value;
        }

        folder.Environment["Umbraco__CMS__Security__MemberPassword__MaxFailedAccessAttemptsBeforeLockout"] = "3";
        var site = new ProtectedSite(await SiteInProcess.StartAsync(folder, configure));
        await site.CreateAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await Site.DisposeAsync();
    }

    private async Task CreateAsync()
    {
        var editor = new Editor(Site);
        var page = Translate(editor, editor.Create("Frivillige", editor.Root(), values: ("title", Secret)), "Volunteers", "For volunteers only");
        editor.Create("Vagtplan", page, values: ("title", "Mandag til fredag"));
        var signIn = Translate(editor, editor.Create("Velkommen", editor.Root(), values: ("title", "Du skal logge ind")), "Welcome", "You need to sign in");
        var noAccess = editor.Create("Ingen adgang", editor.Root(), values: ("title", "Du har ikke adgang her"));
        Assert.Equal(200, (await Site.AskAsync(Editor.Host, "/frivillige/")).Status);

        await Site.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = "frivillige" });
        CreateMember(Anna, "Anna", "frivillige");
        CreateMember(Bo, "Bo", null);
        Protect(Site, page, signIn, noAccess);
    }

    /// <summary>Lets only volunteers see a page.</summary>
    public static async Task ProtectAsync(SiteInProcess site, IContent page, IContent elsewhere)
    {
        await site.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = "frivillige" });
        Protect(site, page, elsewhere, elsewhere);
    }

    private static void Protect(SiteInProcess site, IContent page, IContent signIn, IContent noAccess)
    {
        var entry = new PublicAccessEntry(page, signIn, noAccess, []);
        entry.AddRule("frivillige", Constants.Conventions.PublicAccess.MemberRoleRuleType);
        Assert.True(site.Get<IPublicAccessService>().Save(entry).Success);
    }

    private static IContent Translate(Editor editor, IContent content, string name, string title)
    {
        content.SetCultureName(name, English);
        content.SetValue("title", title, English);
        editor.Publish(content);
        return content;
    }

    private void CreateMember(string email, string name, string? group)
    {
        var member = Members.CreateMemberWithIdentity(email, email, name, "Member", isApproved: true);
        member.RawPasswordValue = Site.Get<IPasswordHasher>().HashPassword(Password);
        Members.Save(member);
        if (group is not null)
        {
            Members.AssignRole(member.Id, group);
        }
    }
}
