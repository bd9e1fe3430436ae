using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;

namespace Headspace.Web.Tests.ManagementApi.Forms;

/// <summary>A form of its own with entries.</summary>
internal sealed class RecordForm
{
    private readonly SiteInProcess site;

    private RecordForm(SiteInProcess site, FieldTypeRegistry types, bool manualApproval)
    {
        this.site = site;
        var name = Guid.NewGuid().ToString("N");
        Name = Field(types, "name", "Navn", FieldAliases.ShortAnswer, mandatory: true);
        Town = Field(types, "town", "By", FieldAliases.ShortAnswer);
        Health = Field(types, "health", "Helbred", FieldAliases.LongAnswer) with { ContainsSensitiveData = true };
        Files = Field(types, "files", "Bilag", FieldAliases.FileUpload);
        Definition = new FormDefinition
        {
            Id = Guid.NewGuid(),
            Name = $"Form {name}",
            Alias = $"form-{name}",
            ManualApproval = manualApproval,
            Pages = [new FormPage { Id = Guid.NewGuid(), FieldSets = [new FormFieldset { Id = Guid.NewGuid(), Containers = [new FormContainer { Fields = [Name, Town, Health, Files] }] }] }],
            FormWorkflows = new FormWorkflows
            {
                OnApprove = [new FormWorkflow { Id = Guid.NewGuid(), Name = "Svar", WorkflowTypeId = Guid.NewGuid() }],
            },
        };
    }

    public FormField Name { get; }

    public FormField Town { get; }

    public FormField Health { get; }

    public FormField Files { get; }

    public FormDefinition Definition { get; }

    public string Path => $"/umbraco/forms/management/api/v1/form/{Definition.Id}/record";

    public static async Task<RecordForm> CreateAsync(SiteInProcess site, bool manualApproval = true)
    {
        var form = new RecordForm(site, site.Get<FieldTypeRegistry>(), manualApproval);
        await site.Get<IFormDefinitionRepository>().SaveAsync(form.Definition, CancellationToken.None);
        return form;
    }

    /// <summary>Stores what somebody sent; nothing is done with it.</summary>
    public Task<FormEntry> SendAsync(string name, string? town = null, string? health = null, FormEntryState state = FormEntryState.Submitted, FieldValue? files = null) =>
        site.Get<IFormEntryRepository>().AddAsync(
            new FormEntry
            {
                Key = Guid.NewGuid(),
                SubmissionKey = Guid.NewGuid(),
                FormId = Definition.Id,
                State = state,
                CreatedAt = DateTimeOffset.UtcNow,
                UpdatedAt = DateTimeOffset.UtcNow,
                Culture = "da-DK",
                Origin = "https://headspace.dk",
                Values =
                [
                    new FormEntryValue(Name.Id, Name.Alias, new TextValue(name)),
                    .. town is null ? [] : new[] { new FormEntryValue(Town.Id, Town.Alias, new TextValue(town)) },
                    .. health is null ? [] : new[] { new FormEntryValue(Health.Id, Health.Alias, new TextValue(health)) },
                    .. files is null ? [] : new[] { new FormEntryValue(Files.Id, Files.Alias, files) },
                ],
            },
            [],
            CancellationToken.None);

    private static FormField Field(FieldTypeRegistry types, string alias, string caption, string type, bool mandatory = false) =>
        new() { Id = Guid.NewGuid(), Alias = alias, Caption = caption, FieldTypeId = types.Find(type)!.Description.Id, Mandatory = mandatory };
}
