using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Headspace.Core.Enquiries;
using Headspace.Core.Payments;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;
using Headspace.Forms.Pickers;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace Headspace.Web.Tests.Supporters;

/// <summary>The Forms Delivery API: shapes and statuses of the contract.</summary>
public sealed class FormsApiTests(ImportedSite imported)
{
    private const string Enquiry = "faa-headspace-til-din-kommune";

    private static readonly (string, string)[] open =
    [
        ("Umbraco__Forms__Options__EnableFormsApi", "true"), ("Umbraco__Forms__Security__FormsApiKey", "hemmelig"), ("Umbraco__Forms__Security__EnableAntiForgeryTokenForFormsApi", "false"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_definition_has_the_shape_of_the_contract()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), open);
        var form = await FormAsync(site, "bliv-medlem");

        using var response = await AskAsync(site, HttpMethod.Get, $"definitions/{form.Id}", "hemmelig");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = (await response.Content.ReadFromJsonAsync<JsonObject>(Token))!;
        Assert.Equal(form.Id, body["id"]!.GetValue<Guid>());
        Assert.Equal("MarkMandatoryFields", body["fieldIndicationType"]!.GetValue<string>());
        var groups = body["pages"]![0]!["fieldsets"]!.AsArray();
        var type = groups[0]!["columns"]![0]!["fields"]![0]!;
        Assert.Equal("memberType", type["alias"]!.GetValue<string>());
        Assert.True(type["required"]!.GetValue<bool>());
        Assert.Equal("Vælg, hvordan du vil være medlem.", type["requiredErrorMessage"]!.GetValue<string>());
        Assert.Equal("personal", type["preValues"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("903df9b0-a78c-11de-9fc1-db7a56d89593", type["type"]!["id"]!.GetValue<string>());
        var condition = groups[1]!["condition"]!;
        Assert.Equal(("Hide", "Any", "Is"), (condition["actionType"]!.GetValue<string>(), condition["logicType"]!.GetValue<string>(), condition["rules"]![0]!["operator"]!.GetValue<string>()));
        Assert.DoesNotContain("{year-", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picked_form_is_whole_where_it_is_expanded_and_follows_its_changes()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), open);
        var form = await FormAsync(site, "nyhedsbrev");
        var picker = await site.WithAsync(services => Task.FromResult(Picker(services, form.Id)));

        Assert.Null(((FormReference)picker.GetDeliveryApiValue(expanding: false)!).Form);
        var whole = ((FormReference)picker.GetDeliveryApiValue(expanding: true)!).Form!;
        Assert.Equal(form.Fields.Select(field => field.Alias), whole.Pages.SelectMany(page => page.Fieldsets).SelectMany(group => group.Columns).SelectMany(column => column.Fields).Select(field => field.Alias));

        await site.Site.Get<IFormDefinitionRepository>().SaveAsync(form with { SubmitLabel = "Nyt ord" }, Token);

        Assert.Equal("Nyt ord", ((FormReference)picker.GetDeliveryApiValue(expanding: true)!).Form!.SubmitLabel);
    }

    // Forms stand in blocks of pages.
    private static IPublishedProperty Picker(IServiceProvider services, Guid form)
    {
        var contents = services.GetRequiredService<IPublishedContentCache>();
        using var context = services.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        services.GetRequiredService<IVariationContextAccessor>().VariationContext = new VariationContext("da-DK");
        return services.GetRequiredService<IDocumentNavigationQueryService>().TryGetRootKeys(out var roots)
            ? roots.SelectMany(root => services.GetRequiredService<IDocumentNavigationQueryService>().TryGetDescendantsKeys(root, out var below) ? below : [])
                .Select(key => contents.GetById(preview: false, key)).OfType<IPublishedContent>()
                .SelectMany(page => page.Properties).Select(property => property.GetValue()).OfType<BlockListModel>()
                .SelectMany(blocks => blocks).SelectMany(block => block.Content.Properties)
                .First(property => property.PropertyType.EditorAlias == "UmbracoForms.FormPicker" && property.GetValue() is Guid key && key == form)
            : throw new InvalidOperationException("There is no content.");
    }

    [Fact]
    public async Task A_definition_says_what_the_caller_passes_to_it()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), open);
        var form = (await Workflows.WorkflowForm.SaveAsync(site, form => form with { SubmitLabel = "Støt [+kampagne]" })).Form;

        using var response = await AskAsync(site, HttpMethod.Get, $"definitions/{form.Id}?additionalData[kampagne]=Løb%20%26%20leg&additionalData[]=x", "hemmelig");

        Assert.Equal("Støt Løb & leg", (await response.Content.ReadFromJsonAsync<JsonObject>(Token))!["submitLabel"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_entry_is_taken_once_and_opens_its_case()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), open);
        var form = await FormAsync(site, Enquiry);

        for (var time = 0; time < 2; time++)
        {
            using var response = await AskAsync(site, HttpMethod.Post, $"entries/{form.Id}", "hemmelig", Entry("else@kommune.example.org"), "en-gang");
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
            var body = (await response.Content.ReadFromJsonAsync<JsonObject>(Token))!;
            Assert.StartsWith("Tak for din henvendelse", body["messageOnSubmit"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        await site.WorkAsync();
        Assert.Equal(1, (await site.Site.Get<IFormEntryRepository>().FindAsync(new EntryQuery(form.Id), EntryOrder.NewestFirst, 0, 10, Token)).Total);
        Assert.Single(await site.Site.Get<IEnquiryRepository>().GetOfMunicipalityAsync("0326", Token));
    }

    [Fact]
    public async Task A_gift_answers_with_the_address_where_it_is_paid()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), open);
        var form = await FormAsync(site, "giv-et-bidrag");
        var entry = new { values = new { frequency = "once", amount = "250", purpose = "general", name = "Ida Lund", email = "ida@example.org", payment = "card" } };

        using var response = await AskAsync(site, HttpMethod.Post, $"entries/{form.Id}", "hemmelig", entry);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var redirect = new Uri((await response.Content.ReadFromJsonAsync<JsonObject>(Token))!["redirectUrl"]!.GetValue<string>());
        Assert.Equal("/betaling/", redirect.AbsolutePath);
        var stored = Assert.Single((await site.Site.Get<IFormEntryRepository>().FindAsync(new EntryQuery(form.Id), EntryOrder.NewestFirst, 0, 10, Token)).Entries);
        Assert.Equal(Money.FromKroner(250), (await site.PaymentAsync(stored.Key)).Amount);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_stored()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), open);
        var form = await FormAsync(site, Enquiry);

        using var response = await AskAsync(site, HttpMethod.Post, $"entries/{form.Id}", "hemmelig", Entry("ikke en adresse"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var body = (await response.Content.ReadFromJsonAsync<JsonObject>(Token))!;
        Assert.Equal(422, body["status"]!.GetValue<int>());
        Assert.NotEmpty(body["errors"]!["email"]!.AsArray());
        Assert.Equal(0, (await site.Site.Get<IFormEntryRepository>().FindAsync(new EntryQuery(form.Id), EntryOrder.NewestFirst, 0, 10, Token)).Total);
    }

    [Theory]
    [InlineData("GET", "definitions/00000000-0000-0000-0000-000000000001", "hemmelig", HttpStatusCode.NotFound)]
    [InlineData("GET", "definitions/{form}", "forkert", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "definitions/{form}?culture=xx-XX", "hemmelig", HttpStatusCode.BadRequest)]
    [InlineData("GET", "definitions/{form}?contentId=00000000-0000-0000-0000-000000000001", "hemmelig", HttpStatusCode.BadRequest)]
    [InlineData("POST", "entries/{form}", "forkert", HttpStatusCode.Unauthorized)]
    [InlineData("POST", "entries/{form}", "hemmelig", HttpStatusCode.BadRequest)]
    public async Task Bad_requests_are_turned_away(string method, string path, string key, HttpStatusCode status)
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), open);
        var form = await FormAsync(site, Enquiry);

        using var response = await AskAsync(site, HttpMethod.Parse(method), path.Replace("{form}", form.Id.ToString(), StringComparison.Ordinal), key);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task It_is_closed_until_the_settings_open_it()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var form = await FormAsync(site, Enquiry);

        using var response = await AskAsync(site, HttpMethod.Get, $"definitions/{form.Id}", "hemmelig");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static object Entry(string email) => new
    {
        values = new Dictionary<string, object>
        {
            ["municipality"] = "0326",
            ["department"] = "social",
            ["name"] = "Else Kragh",
            ["email"] = email,
            ["wants"] = new[] { "newCentre", "meeting" },
        },
        culture = "da-DK",
    };

    private static async Task<FormDefinition> FormAsync(SupporterSite site, string alias) => (await site.Site.Get<IFormDefinitionStore>().GetAsync(Token)).Find(alias)!;

    private static async Task<HttpResponseMessage> AskAsync(SupporterSite site, HttpMethod method, string path, string key, object? body = null, string? once = null)
    {
        using var request = new HttpRequestMessage(method, $"/umbraco/forms/delivery/api/v1/{path}");
        request.Headers.Add("Api-Key", key);
        if (once is not null)
        {
            request.Headers.Add("Idempotency-Key", once);
        }

        request.Content = body is null ? null : JsonContent.Create(body);
        return await site.Site.Client.SendAsync(request, Token);
    }
}
