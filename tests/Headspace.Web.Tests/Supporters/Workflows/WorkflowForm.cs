using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Fields;
using Headspace.Forms.Rendering;
using Headspace.Forms.Submission;

namespace Headspace.Web.Tests.Supporters.Workflows;

/// <summary>A form with name, message and a sensitive answer, and the workflows of a test.</summary>
internal sealed class WorkflowForm(SupporterSite site, FormDefinition form)
{
    public const string Alias = "proeveformular";
    public static readonly Guid Name = Guid.NewGuid();

    public FormDefinition Form => form;

    public static async Task<WorkflowForm> SaveAsync(SupporterSite site, Func<FormDefinition, FormDefinition> with)
    {
        var types = site.Site.Get<FieldTypeRegistry>();
        var form = with(new FormDefinition
        {
            Id = Guid.NewGuid(),
            Name = "Prøve & <svar>",
            Alias = Alias,
            Pages =
            [
                new FormPage
                {
                    FieldSets =
                    [
                        new FormFieldset
                        {
                            Containers =
                            [
                                new FormContainer
                                {
                                    Fields =
                                    [
                                        Field(Name, "name", "Navn", FieldAliases.ShortAnswer),
                                        Field(Guid.NewGuid(), "message", "Besked", FieldAliases.LongAnswer),
                                        Field(Guid.NewGuid(), "secret", "Hemmeligt", FieldAliases.ShortAnswer) with { ContainsSensitiveData = true },
                                    ],
                                },
                            ],
                        },
                    ],
                },
            ],
        });
        await site.Site.Get<IFormDefinitionRepository>().SaveAsync(form, TestContext.Current.CancellationToken);
        return new WorkflowForm(site, form);

        FormField Field(Guid id, string alias, string caption, string type) => new() { Id = id, Alias = alias, Caption = caption, FieldTypeId = types.Find(type)!.Description.Id };
    }

    public static FormWorkflow Workflow(Guid type, params (string Alias, string Value)[] settings) => new()
    {
        Id = Guid.NewGuid(),
        Name = "Arbejdsgang",
        WorkflowTypeId = type,
        Settings = settings.ToDictionary(setting => setting.Alias, setting => setting.Value),
    };

    /// <summary>Stores an entry as the submission does.</summary>
    public async Task<Guid> SendAsync(string name, string message = "Hej") =>
        (await site.SendAsync(Alias, ("name", new TextValue(name)), ("message", new TextValue(message)), ("secret", new TextValue("hemmelig")))).Entry.Key;

    /// <summary>Sends it from a page; the result is the status that the visitor's browser gets.</summary>
    public async Task<int> PostAsync(string name)
    {
        using var response = await RespondAsync(name);
        return (int)response.StatusCode;
    }

    /// <summary>Sends it from a page; the result is where the visitor's browser is led to.</summary>
    public async Task<string?> GoOnAsync(string name)
    {
        using var response = await RespondAsync(name);
        return response.Headers.Location?.OriginalString;
    }

    private async Task<HttpResponseMessage> RespondAsync(string name)
    {
        var tokens = site.Site.Get<FormTokens>();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [FormNames.Form] = form.Id.ToString(),
            [FormNames.Token] = tokens.Write(tokens.Renew(tokens.Issue(form.Id))),
            [FormNames.To] = "submit",
            ["name"] = name,
            ["message"] = "Hej",
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/stoet/bliv-medlem/") { Content = content };
        request.Headers.Host = $"headspace.localhost:{site.Site.Address.Port}";
        return await site.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
