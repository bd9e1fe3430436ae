using System.Text.Json;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Fields;
using Headspace.Forms.MagicStrings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Headspace.Forms.Workflows.Types;

/// <summary>
/// Saves the answers as a document, and publishes it if told. Its key is the work's, so work that is done twice makes one; saving
/// and publishing are one transaction.
/// </summary>
internal sealed class SaveAsDocumentWorkflow(
    EntryMagicStrings magicStrings,
    ICoreScopeProvider scopes,
    IContentTypeService types,
    IContentEditingService editing,
    IContentPublishingService publishing,
    IUmbracoContextFactory contexts) : IWorkflowType
{
    private const string EveryCulture = "*";
    private static readonly Guid user = Constants.Security.SuperUserKey;

    public Guid Id => WorkflowTypeIds.SaveAsDocument;

    public string Name => "Gem som side";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        if (Mapping(run) is not { Doctype: { Length: > 0 } alias } mapping || types.Get(alias) is not { } type)
            return OutboxResult.Never("Arbejdsgangen nævner ikke en dokumenttype, som findes.");
        if (run.Setting("RootNode") is { } root && !Guid.TryParse(root, out _))
            return OutboxResult.Never("Arbejdsgangens rodside er ikke en nøgle.");

        var values = await magicStrings.GetAsync(run, cancellationToken);
        var model = Model(run, mapping, type, values);

        // Those who are told of a new page ask for its address.
        using var context = contexts.EnsureUmbracoContext();
        using var scope = scopes.CreateCoreScope();
        var result = await SaveAsync(model, type, IsOn(run, "Publish"));
        if (result.State == OutboxState.Done)
            scope.Complete();
        return result;
    }

    private async Task<OutboxResult> SaveAsync(ContentCreateModel model, IContentType type, bool publish)
    {
        if (await editing.GetAsync(model.Key!.Value) is not null)
            return OutboxResult.Done;

        var created = await editing.CreateAsync(model, user);
        if (!created.Success)
            return OutboxResult.Never($"Siden kan ikke gemmes ({created.Status}).");
        if (!publish)
            return OutboxResult.Done;

        CulturePublishScheduleModel[] cultures = [new() { Culture = type.VariesByCulture() ? model.Variants.First().Culture : EveryCulture }];
        var published = await publishing.PublishAsync(model.Key.Value, cultures, user);
        return published.Success ? OutboxResult.Done : OutboxResult.Never($"Siden kan ikke offentliggøres ({published.Status}).");
    }

    private ContentCreateModel Model(WorkflowRun run, DocumentMapping mapping, IContentType type, IMagicStringValues values)
    {
        var culture = type.VariesByCulture() ? run.Entry.Culture : null;
        var name = Text(run, mapping.NameField, mapping.NameStaticValue, values) is { Length: > 0 } given ? given : $"{run.Form.Name} {run.Entry.CreatedAt:yyyy-MM-dd HH:mm}";
        var properties = type.CompositionPropertyTypes.ToDictionary(property => property.Alias, StringComparer.OrdinalIgnoreCase);
        return new ContentCreateModel
        {
            Key = run.Message.Key,
            ContentTypeKey = type.Key,
            TemplateKey = type.DefaultTemplate?.Key,
            ParentKey = Guid.TryParse(run.Setting("RootNode"), out var parent) ? parent : null,
            Variants = [new VariantModel { Culture = culture, Name = name }],
            Properties =
            [
                .. (mapping.Properties ?? []).Where(line => properties.ContainsKey(line.Id)).Select(line => new PropertyValueModel
                {
                    Alias = properties[line.Id].Alias,
                    Value = Value(run, line, values),
                    Culture = properties[line.Id].VariesByCulture() ? culture : null,
                }),
            ],
        };
    }

    // Numbers, days and ticks as what they are; everything else in the words that people read.
    private object? Value(WorkflowRun run, DocumentPropertyMapping line, IMagicStringValues values) => Field(run, line.Field) is { } alias && string.IsNullOrEmpty(line.StaticValue)
        ? run.Entry.Answer(alias) switch
        {
            FlagValue { IsOn: var isOn } => isOn,
            NumberValue { Number: var number } => number,
            DateValue { Day: var day } => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            null => null,
            _ => values.Find(MagicStringSource.Field, alias),
        }
        : Text(run, null, line.StaticValue, values);

    private string? Text(WorkflowRun run, string? field, string? fixedText, IMagicStringValues values) => fixedText is { Length: > 0 }
        ? magicStrings.Resolve(fixedText, values)
        : Field(run, field) is { } alias ? values.Find(MagicStringSource.Field, alias) : null;

    private static string? Field(WorkflowRun run, string? field) =>
        Guid.TryParse(field, out var id) ? run.Form.Fields.FirstOrDefault(one => one.Id == id)?.Alias : field is { Length: > 0 } ? field : null;

    private static bool IsOn(WorkflowRun run, string setting) => bool.TryParse(run.Setting(setting), out var isOn) && isOn;

    private static DocumentMapping? Mapping(WorkflowRun run)
    {
        try
        {
            return run.Setting("Fields") is { } json ? JsonSerializer.Deserialize<DocumentMapping>(json, JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
