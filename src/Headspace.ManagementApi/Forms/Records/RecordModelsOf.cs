using System.Text.Json;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Prevalues;
using Headspace.Forms.Workflows;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Headspace.ManagementApi.Forms.Records;

/// <summary>Makes entries into what staff see of them. Answers that a user may not see are not among it.</summary>
internal sealed class RecordModelsOf(
    EntryAnswers answers,
    EntryEditor editor,
    FieldTypeRegistry types,
    PrevalueService prevalues,
    IEntryHistory history,
    IOutbox outbox,
    IUserService users,
    IPublishedContentCache pages,
    IPublishedUrlProvider urls)
{
    private const int UsualColumns = 3;
    private const string Hidden = "••••";

    // What every entry has; the aliases are Umbraco Forms'.
    private static readonly Dictionary<string, Func<FormEntry, string>> ofAll = new(StringComparer.OrdinalIgnoreCase)
    {
        ["culture"] = entry => entry.Culture,
        ["id"] = entry => entry.Key.ToString(),
    };

    /// <summary>The fields whose answers the user may not see.</summary>
    public IReadOnlyCollection<Guid> HiddenFields(FormDefinition form, Actor actor) =>
        actor.SeesSensitiveData() ? [] : [.. form.Fields.Where(IsSensitive).Select(field => field.Id)];

    public async Task<RecordPageModel> PageAsync(FormDefinition form, EntryPage page, Actor actor, CancellationToken cancellationToken)
    {
        var columns = Columns(form);
        var hidden = HiddenFields(form, actor);
        var texts = await answers.GetAsync(form, page.Entries, cancellationToken);
        var failed = (await outbox.GetFailedSubjectsAsync([.. page.Entries.Select(entry => entry.Key)], cancellationToken)).ToHashSet();
        return new RecordPageModel(
            page.Total,
            [.. columns.Select(column => new RecordColumnModel(column.Alias, column.Caption))],
            [.. page.Entries.Zip(texts, (entry, said) => Row(entry, said))]);

        RecordRowModel Row(FormEntry entry, IReadOnlyList<EntryAnswer> said) => new(
            entry.Key, entry.State, entry.CreatedAt.UtcDateTime, entry.UpdatedAt.UtcDateTime, entry.Version, entry.SpamScore, failed.Contains(entry.Key),
            [.. columns.Select(column => column.Field is { } id ? Text(id, said) : ofAll[column.Alias](entry))]);

        string Text(Guid field, IReadOnlyList<EntryAnswer> said) =>
            said.FirstOrDefault(answer => answer.Field.Id == field) is not { } answer ? string.Empty : hidden.Contains(field) ? Hidden : answer.Text;
    }

    public async Task<RecordModel> RecordAsync(FormDefinition form, FormEntry entry, Actor actor, CancellationToken cancellationToken)
    {
        var events = await history.GetAsync(entry.Key, cancellationToken);
        var names = await NamesAsync(events.Select(happened => happened.By));
        var workflows = form.FormWorkflows.OnSubmit.Concat(form.FormWorkflows.OnApprove).Concat(form.FormWorkflows.OnReject).ToDictionary(workflow => workflow.Id, workflow => workflow.Name);
        return new RecordModel
        {
            Id = entry.Key,
            FormId = entry.FormId,
            State = entry.State,
            Created = entry.CreatedAt.UtcDateTime,
            Updated = entry.UpdatedAt.UtcDateTime,
            Version = entry.Version,
            Culture = entry.Culture,
            Page = entry.PageKey is { } page ? Place(page) : null,
            Answers = await AnswersAsync(form, entry, actor, cancellationToken),
            Consents = [.. entry.Consents.Select(consent => Consent(form, consent))],
            SpamScore = entry.SpamScore,
            SpamReasons = entry.SpamReasons,
            Events = [.. events.Select(happened => new RecordEventModel(happened.Key, happened.At.UtcDateTime, Name(names, happened.By), happened.Kind, happened.Text))],
            Work = [.. (await outbox.GetOfAsync(entry.Key, cancellationToken)).Select(message => Work(message, workflows)).OfType<RecordWorkModel>()],
            Rights = Rights(form, actor),
        };
    }

    public static RecordRightsModel Rights(FormDefinition form, Actor actor) =>
        new(actor.May(FormPermission.EditEntries, form.Id), actor.May(FormPermission.DeleteEntries, form.Id), actor.SeesSensitiveData());

    public async Task<IReadOnlyList<RecordRemovalModel>> RemovalsAsync(IReadOnlyList<EntryRemoval> removals)
    {
        var names = await NamesAsync(removals.Select(removal => removal.By));
        return [.. removals.Select(removal => new RecordRemovalModel(removal.Key, removal.At.UtcDateTime, Name(names, removal.By), removal.Reason, removal.Count))];
    }

    private async Task<IReadOnlyList<RecordAnswerModel>> AnswersAsync(FormDefinition form, FormEntry entry, Actor actor, CancellationToken cancellationToken)
    {
        var hidden = HiddenFields(form, actor);
        var texts = (await answers.GetAsync(form, entry, cancellationToken)).ToDictionary(answer => answer.Field.Id, answer => answer.Text);
        var offered = await prevalues.GetAsync(form, entry.PageKey, entry.Culture, cancellationToken);
        var values = entry.Values.ToDictionary(value => value.FieldId);
        var known = form.Fields.Where(field => types.Find(field.FieldTypeId) is { Description.IsStored: true } && (values.ContainsKey(field.Id) || editor.CanChange(field)))
            .Select(field => Answer(field, values.GetValueOrDefault(field.Id)?.Value));
        var gone = entry.Values.Where(value => form.Fields.All(field => field.Id != value.FieldId)).Select(value => new RecordAnswerModel
        {
            FieldId = value.FieldId,
            Alias = value.Alias,
            Caption = value.Alias,
            Type = null,
            Text = actor.SeesSensitiveData() ? string.Join(", ", EntryValueTexts.Of(value.Value)) : Hidden,
            Values = [],
            Options = [],
            Multiple = false,
            IsSensitive = false,
            IsSealed = false,
            CanEdit = false,
            Files = [],
        });
        return [.. known, .. gone];

        RecordAnswerModel Answer(FormField field, FieldValue? value)
        {
            var isHidden = hidden.Contains(field.Id);
            var type = types.Find(field.FieldTypeId)!.Description;
            return new RecordAnswerModel
            {
                FieldId = field.Id,
                Alias = field.Alias,
                Caption = field.Caption,
                Type = type.Alias,
                Text = value is null ? string.Empty : isHidden ? Hidden : texts.GetValueOrDefault(field.Id, string.Empty),
                Values = value is null || isHidden ? [] : Posted(field, value),
                Options = offered.GetValueOrDefault(field.Id, []),
                Multiple = value is ChoiceValue { Values.Count: > 1 } || field.IsOn("AllowMultipleSelections") || type.RenderInputType == RenderInputType.Multiple,
                IsSensitive = IsSensitive(field),
                IsSealed = value is SealedAnswer && !isHidden,
                CanEdit = !isHidden && editor.CanChange(field),
                Files = value is StoredFilesValue files && !isHidden ? files.Files : [],
            };
        }
    }

    // As a visitor would send it: an amount is stored in øre and written in kroner.
    private IReadOnlyList<string> Posted(FormField field, FieldValue value) => value switch
    {
        NumberValue => [types.Find(field.FieldTypeId)!.Format(field, value, [])],
        FlagValue { IsOn: true } => ["on"],
        _ => EntryValueTexts.Of(value),
    };

    private bool IsSensitive(FormField field) => field.ContainsSensitiveData || types.Find(field.FieldTypeId)?.Description.IsSensitive is true;

    private RecordPlaceModel Place(Guid key) => pages.GetById(key) is { } page
        ? new RecordPlaceModel(key, page.Name, urls.GetUrl(page, UrlMode.Relative))
        : new RecordPlaceModel(key, null, null);

    private static RecordConsentModel Consent(FormDefinition form, GivenConsent consent) => new(
        form.Fields.FirstOrDefault(field => field.Id == consent.FieldId)?.Caption ?? "Et felt, der er væk",
        form.ConsentTexts.FirstOrDefault(text => text.FieldId == consent.FieldId && text.Version == consent.TextVersion)?.Text,
        consent.TextVersion,
        consent.Channel);

    private static RecordWorkModel? Work(OutboxMessage message, Dictionary<Guid, string> workflows) =>
        message.Kind == WorkflowMessages.Kind && JsonSerializer.Deserialize<WorkflowMessageBody>(message.Body, JsonSerializerOptions.Web) is { } body
            ? new RecordWorkModel(
                message.Key, workflows.GetValueOrDefault(body.Workflow, "En arbejdsgang, der er væk"), body.Stage, message.State, message.Attempts,
                message.State == OutboxState.Waiting ? message.DueAt.UtcDateTime : null, message.EndedAt?.UtcDateTime, message.Note)
            : null;

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid?> keys)
    {
        Guid[] wanted = [.. keys.OfType<Guid>().Distinct()];
        return wanted.Length == 0 ? new Dictionary<Guid, string>() : (await users.GetAsync(wanted)).ToDictionary(user => user.Key, user => user.Name ?? user.Username);
    }

    private static string? Name(IReadOnlyDictionary<Guid, string> names, Guid? key) => key is { } known ? names.GetValueOrDefault(known, "En bruger, der er væk") : null;

    private IReadOnlyList<(string Alias, string Caption, Guid? Field)> Columns(FormDefinition form)
    {
        if (form is { DisplayDefaultFields: false, SelectedDisplayFields.Count: > 0 })
        {
            return
            [
                .. from wanted in form.SelectedDisplayFields
                   let field = wanted.IsSystem ? null : form.Fields.FirstOrDefault(field => field.Alias.Equals(wanted.Alias, StringComparison.OrdinalIgnoreCase))
                   where field is not null || ofAll.ContainsKey(wanted.Alias)
                   select (wanted.Alias, wanted.Caption ?? field?.Caption ?? wanted.Alias, field?.Id),
            ];
        }

        return [.. form.Fields.Where(HasAnswers).Take(UsualColumns).Select(field => (field.Alias, field.Caption, (Guid?)field.Id))];
    }

    private bool HasAnswers(FormField field) => types.Find(field.FieldTypeId) is { Description: { IsStored: true, Alias: not FieldAliases.Hidden } };
}
