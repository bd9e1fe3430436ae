using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;
using Headspace.Persistence.Database;
using Headspace.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.FormEntries;

/// <summary>The entries that a query means.</summary>
internal static class EntryQueries
{
    public static IQueryable<FormEntryRow> Meant(this HeadspaceDbContext context, EntryQuery query)
    {
        var rows = context.FormEntries.Where(row => row.FormId == query.FormId);
        if (query.Keys is { } keys)
            rows = rows.Where(row => keys.Contains(row.Key));
        if (query.States.Count > 0)
            rows = rows.Where(row => query.States.Contains(row.State));
        if (query.From is { } from)
            rows = rows.Where(row => row.CreatedAt >= from);
        if (query.Before is { } before)
            rows = rows.Where(row => row.CreatedAt < before);
        if (query.UpdatedBefore is { } updatedBefore)
            rows = rows.Where(row => row.UpdatedAt < updatedBefore);
        if (query.HasFailedWork)
            rows = rows.Where(row => context.Outbox.Any(message => message.Subject == row.Key && message.State == OutboxState.GivenUp));
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var answers = Holding(context, query.Text).Where(answer => !query.HiddenFields.Contains(answer.FieldId)).Select(answer => answer.EntryKey);
            rows = rows.Where(row => answers.Contains(row.Key));
        }

        return query.Answers.Aggregate(rows, (found, filter) => found.Where(Answered(context, filter)));
    }

    public static IQueryable<FormEntryRow> InOrder(this IQueryable<FormEntryRow> rows, EntryOrder order) => order switch
    {
        EntryOrder.NewestFirst => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Key),
        EntryOrder.OldestFirst => rows.OrderBy(row => row.CreatedAt).ThenBy(row => row.Key),
        EntryOrder.LastChangedFirst => rows.OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Key),
        EntryOrder.FirstChangedFirst => rows.OrderBy(row => row.UpdatedAt).ThenBy(row => row.Key),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    private static System.Linq.Expressions.Expression<Func<FormEntryRow, bool>> Answered(HeadspaceDbContext context, EntryAnswerFilter filter)
    {
        var text = FoldedText.Of(filter.Text);
        if (filter.IsWhole)
            return row => context.FormEntryAnswers.Any(answer => answer.EntryKey == row.Key && answer.FieldId == filter.FieldId && answer.Text == text);

        var answers = Holding(context, filter.Text).Where(answer => answer.FieldId == filter.FieldId).Select(answer => answer.EntryKey);
        return row => answers.Contains(row.Key);
    }

    private static IQueryable<FormEntryAnswerRow> Holding(HeadspaceDbContext context, string part)
    {
        var text = FoldedText.Of(part);
        if (text.EnumerateRunes().Count() < SqliteDialect.ShortestIndexedText)
            return context.FormEntryAnswers.Where(answer => answer.Text.Contains(text));

        var found = context.Database.SqlQueryRaw<long>(SqliteDialect.AnswersHolding, SqliteDialect.Phrase(text));
        return context.FormEntryAnswers.Where(answer => found.Contains(answer.Id!.Value));
    }
}
