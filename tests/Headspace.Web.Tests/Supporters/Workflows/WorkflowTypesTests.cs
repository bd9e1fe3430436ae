using System.Text.Json.Nodes;
using System.Xml.Linq;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Definitions;
using Headspace.Forms.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Supporters.Workflows;

/// <summary>What becomes of an entry in each place that a workflow takes it to.</summary>
public sealed class WorkflowTypesTests(ImportedSite imported) : IAsyncLifetime
{
    private const string Xslt = """
        <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
          <xsl:output method="html" indent="no"/>
          <xsl:template match="/uformrecord"><h1>Svar fra <xsl:value-of select="fields/name/values/value"/></h1><p>Hilsen hjemmesiden, som har taget imod svaret og gemt det, før den skrev denne mail.</p></xsl:template>
        </xsl:stylesheet>
        """;

    private SupporterSite site = null!;
    private Receiver receiver = null!;
    private string folder = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        receiver = await Receiver.StartAsync();
        folder = Directory.CreateTempSubdirectory("headspace-workflows").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "svar.xslt"), Xslt, Token);
        site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), ("Headspace__Forms__Workflows__XsltFolder", folder), ("Headspace__Forms__Workflows__XmlFolder", Path.Combine(folder, "ud")),
            ("Headspace__Forms__Workflows__SlackApi", $"{receiver.Address}api/"));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await receiver.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Each_type_takes_the_entry_to_its_place()
    {
        await new Editor(site.Site).CreateTypeAsync("formularsvar", ("navn", "Umbraco.TextBox"), ("besked", "Umbraco.TextBox"));
        var form = await FormAsync(
            WorkflowForm.Workflow(WorkflowTypeIds.SendXsltEmail, ("Email", "kontor@example.org"), ("Subject", "Svar fra {name}"), ("XsltFile", "svar.xslt")),
            WorkflowForm.Workflow(WorkflowTypeIds.PostXml, ("Url", $"{receiver.Address}xml"), ("Fields", """[{"alias":"X-Kilde","staticValue":"web"}]""")),
            WorkflowForm.Workflow(WorkflowTypeIds.Slack, ("WebhookUrl", $"{receiver.Address}slack")),
            WorkflowForm.Workflow(WorkflowTypeIds.SaveXmlFile, ("Path", "svar/2026"), ("Extension", "xml")),
            WorkflowForm.Workflow(
                WorkflowTypeIds.SaveAsDocument,
                ("Publish", "True"),
                ("Fields", $$"""{"doctype":"formularsvar","nameField":"{{WorkflowForm.Name}}","properties":[{"id":"navn","field":"name"},{"id":"besked","staticValue":"Fra {name}"},{"id":"mangler","field":"name"}]}""")));

        var entry = await form.SendAsync("Bo <b> & Åse", "Hej\u0001 🧡");
        await WorkTwiceAsync(entry);

        Assert.All(await site.Site.Get<IOutbox>().GetOfAsync(entry, Token), message => Assert.Equal((OutboxState.Done, null), (message.State, message.Note)));
        var mail = Assert.Single(site.Mails().DistinctBy(mail => mail.Identifier));
        Assert.Equal("Svar fra Bo <b> & Åse", mail.Subject);
        Assert.Contains("<h1>Svar fra Bo &lt;b&gt; &amp; Åse</h1>", mail.Text, StringComparison.Ordinal);

        var posted = receiver.Taken.First(request => request.Url.AbsolutePath == "/xml");
        Assert.Equal(("application/xml; charset=utf-8", "web"), (posted.Headers["Content-Type"], posted.Headers["X-Kilde"]));
        CheckXml(posted.Body, entry);
        CheckXml(await File.ReadAllTextAsync(Path.Combine(folder, "ud", "svar", "2026", $"{entry}.xml"), Token), entry);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "ud"), "*", SearchOption.AllDirectories));

        var slack = JsonNode.Parse(receiver.Taken.First(request => request.Url.AbsolutePath == "/slack").Body)!["text"]!.GetValue<string>();
        Assert.StartsWith("*Prøve &amp; &lt;svar&gt;*\n*Navn:* Bo &lt;b&gt; &amp; Åse\n", slack, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", slack, StringComparison.Ordinal);

        var saved = Assert.Single(site.Site.Get<IContentService>().GetRootContent(), content => content.ContentType.Alias == "formularsvar");
        Assert.Equal(("Bo <b> & Åse", "Bo <b> & Åse", "Fra Bo <b> & Åse", true), (saved.Name, saved.GetValue("navn"), saved.GetValue("besked"), saved.Published));
    }

    [Theory]
    [InlineData("""{"ok":true,"ts":"1"}""", OutboxState.Done)]
    [InlineData("""{"ok":false,"error":"ratelimited"}""", OutboxState.Waiting)]
    [InlineData("""{"ok":false,"error":"channel_not_found"}""", OutboxState.GivenUp)]
    [InlineData("<html>Ude af drift</html>", OutboxState.Waiting)]
    public async Task Slack_is_told_by_a_token_and_its_answer_is_read(string answer, OutboxState state)
    {
        receiver.Answer = answer;
        var form = await FormAsync(WorkflowForm.Workflow(
            WorkflowTypeIds.SlackLegacy, ("Token", "xoxb-1"), ("Channel", "#formularer"), ("Username", "Formularen"), ("AvatarUrl", "https://example.org/a.png")));

        var entry = await form.SendAsync("Bo <b>");
        await site.WorkAsync();

        var taken = Assert.Single(receiver.Taken);
        Assert.Equal(("/api/chat.postMessage", "Bearer xoxb-1"), (taken.Url.AbsolutePath, taken.Headers["Authorization"]));
        var body = JsonNode.Parse(taken.Body)!;
        Assert.Equal(
            ("#formularer", "Formularen", "https://example.org/a.png"), (body["channel"]!.GetValue<string>(), body["username"]!.GetValue<string>(), body["icon_url"]!.GetValue<string>()));
        Assert.StartsWith("*Prøve &amp; &lt;svar&gt;*\n*Navn:* Bo &lt;b&gt;\n", body["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(state, Assert.Single(await site.Site.Get<IOutbox>().GetOfAsync(entry, Token)).State);
    }

    [Theory]
    [InlineData("../ude")]
    [InlineData("/etc")]
    [InlineData("svar/../../ude")]
    [InlineData("svar\\..\\ude")]
    [InlineData("{name}")]
    public async Task A_file_is_never_saved_outside_of_the_folder(string path)
    {
        var form = await FormAsync(WorkflowForm.Workflow(WorkflowTypeIds.SaveXmlFile, ("Path", path), ("Extension", "xml")));

        var entry = await form.SendAsync("../../ude");
        await site.WorkAsync();

        Assert.Equal(OutboxState.GivenUp, Assert.Single(await site.Site.Get<IOutbox>().GetOfAsync(entry, Token)).State);
        Assert.Equal(["svar.xslt"], Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public async Task What_cannot_work_is_given_up_with_its_reason()
    {
        var form = await FormAsync(
            WorkflowForm.Workflow(WorkflowTypeIds.SendXsltEmail, ("Email", "kontor@example.org"), ("XsltFile", "mangler.xslt")),
            WorkflowForm.Workflow(WorkflowTypeIds.PostXml, ("Url", "ftp://example.org")),
            WorkflowForm.Workflow(WorkflowTypeIds.Slack, ("WebhookUrl", "{name}")),
            WorkflowForm.Workflow(WorkflowTypeIds.SlackLegacy, ("Token", "xoxb-1")),
            WorkflowForm.Workflow(WorkflowTypeIds.SaveXmlFile, ("Path", "svar"), ("Extension", "x/../y")),
            WorkflowForm.Workflow(WorkflowTypeIds.SaveAsDocument, ("Fields", """{"doctype":"findesIkke"}""")),
            WorkflowForm.Workflow(WorkflowTypeIds.SaveAsDocument, ("Fields", "ikke json")));

        var entry = await form.SendAsync("http://example.org/");
        await site.WorkAsync();

        var work = await site.Site.Get<IOutbox>().GetOfAsync(entry, Token);
        Assert.Equal(7, work.Count);
        Assert.All(work, message => Assert.True(message is { State: OutboxState.GivenUp, Note.Length: > 0 }, message.Note));
    }

    [Fact]
    public async Task XSLT_that_the_server_stopped_at_twice_is_not_tried_again()
    {
        var form = await FormAsync(WorkflowForm.Workflow(WorkflowTypeIds.SaveXmlFile, ("Path", "svar"), ("XsltFile", "svar.xslt")));
        var message = Assert.Single(await site.Site.Get<IOutbox>().GetOfAsync(await form.SendAsync("Bo"), Token));

        Assert.Equal(OutboxState.Done, (await HandleAsync(message with { Interruptions = 1 })).State);
        Assert.Equal(OutboxState.GivenUp, (await HandleAsync(message with { Interruptions = 2 })).State);
    }

    private Task<OutboxResult> HandleAsync(OutboxMessage message) =>
        site.WithAsync(services => services.GetServices<IOutboxHandler>().Single(handler => handler.Kind == message.Kind).HandleAsync(message, Token));

    private Task<WorkflowForm> FormAsync(params FormWorkflow[] workflows) => WorkflowForm.SaveAsync(site, form => form with { FormWorkflows = new FormWorkflows { OnSubmit = workflows } });

    // As after a kill between the work and its result.
    private async Task WorkTwiceAsync(Guid entry)
    {
        foreach (var message in await site.Site.Get<IOutbox>().GetOfAsync(entry, Token))
        {
            await HandleAsync(message);
        }

        await site.WorkAsync();
    }

    private static void CheckXml(string text, Guid entry)
    {
        var record = XDocument.Parse(text).Root!;
        Assert.Equal(entry.ToString(), record.Element("uniqueid")!.Value);
        Assert.Equal(["name", "message"], record.Element("fields")!.Elements().Select(field => field.Name.LocalName));
        Assert.Equal("Hej 🧡", record.Element("fields")!.Element("message")!.Element("values")!.Element("value")!.Value);
        Assert.Null(record.Element("ip"));
    }
}
