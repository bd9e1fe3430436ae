using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;
using Headspace.Forms.Rendering;
using Headspace.Forms.Submission;
using Headspace.Forms.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Web.Tests.Members;

/// <summary>Who is signed in and fills a form is known by it, and by nothing else of theirs.</summary>
public sealed class FormMemberTests(ImportedSite imported)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_entry_knows_the_member_and_workflows_know_the_name()
    {
        await using var site = await ProtectedSite.StartAsync(imported);
        var form = (await site.Site.Get<IFormDefinitionStore>().GetAsync(Token)).Find("faa-headspace-til-din-kommune")!;
        await SendAsync(site, form, "nobody@example.org");
        await site.Visitor.SignInAsync(ProtectedSite.Anna, ProtectedSite.Password);

        await SendAsync(site, form, "anna@example.org");

        var entries = (await site.Site.Get<IFormEntryRepository>().FindAsync(new EntryQuery(form.Id), EntryOrder.NewestFirst, 0, 5, Token)).Entries;
        var anna = site.Members.GetByUsername(ProtectedSite.Anna)!;
        Assert.Equal([anna.Key, null], entries.Select(entry => entry.MemberKey));
        Assert.Equal(["Kære Anna (anna@example.org)", "Kære  ()"], await Task.WhenAll(entries.Select(entry => GreetingAsync(site, form, entry))));
    }

    private static async Task<string> GreetingAsync(ProtectedSite site, FormDefinition form, FormEntry entry)
    {
        await using var scope = site.Site.Get<IServiceScopeFactory>().CreateAsyncScope();
        var magicStrings = scope.ServiceProvider.GetRequiredService<EntryMagicStrings>();
        var values = await magicStrings.GetAsync(new WorkflowRun(null!, form, new FormWorkflow(), entry), Token);
        return magicStrings.Resolve("Kære {member.name} ({member.email})", values);
    }

    private static async Task SendAsync(ProtectedSite site, FormDefinition form, string email)
    {
        var tokens = site.Site.Get<FormTokens>();
        using var content = new FormUrlEncodedContent(
        [
            new(FormNames.Form, form.Id.ToString()), new(FormNames.Token, tokens.Write(tokens.Renew(tokens.Issue(form.Id)))), new(FormNames.To, "submit"),
            new("municipality", "0326"), new("department", "social"), new("name", "Else Kragh"), new("email", email), new("wants", "newCentre"),
        ]);
        using var response = await site.Visitor.PostAsync("/kommuner-regioner/", content);
        Assert.Equal(303, (int)response.StatusCode);
    }
}
