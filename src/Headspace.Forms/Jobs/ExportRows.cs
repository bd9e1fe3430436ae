using System.Globalization;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Jobs;

/// <summary>Entries as rows of a table: what every entry has, then the answers in the order of the form.</summary>
internal sealed class ExportRows(EntryAnswers answers, FieldTypeRegistry types)
{
    private static readonly string[] ofAll = ["Nummer", "Sendt", "Ændret", "Status", "Sprog"];

    public IReadOnlyList<string> Head(FormDefinition form, EntryQuery query) => [.. ofAll, .. Fields(form, query).Select(field => field.Caption)];

    public async Task<IReadOnlyList<IReadOnlyList<string>>> OfAsync(FormDefinition form, EntryQuery query, IReadOnlyCollection<FormEntry> entries, CancellationToken cancellationToken)
    {
        var fields = Fields(form, query);
        var said = await answers.GetAsync(form, entries, cancellationToken);
        return [.. entries.Zip(said, (entry, texts) => Row(entry, texts.ToDictionary(answer => answer.Field.Id, answer => answer.Text)))];

        IReadOnlyList<string> Row(FormEntry entry, Dictionary<Guid, string> texts) =>
        [
            entry.Key.ToString(), Moment(entry.CreatedAt), Moment(entry.UpdatedAt), EntryStateNames.Of(entry.State), entry.Culture,
            .. fields.Select(field => texts.GetValueOrDefault(field.Id, string.Empty)),
        ];
    }

    private IReadOnlyList<FormField> Fields(FormDefinition form, EntryQuery query) =>
        [.. form.Fields.Where(field => types.Find(field.FieldTypeId) is { Description.IsStored: true } && !query.HiddenFields.Contains(field.Id))];

    private static string Moment(DateTimeOffset instant) => DanishTime.LocalOf(instant).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
