using System.Globalization;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Forms.Entries;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Headspace.ManagementApi.Forms.Records;

/// <summary>Which entries staff want to see, as the address says it.</summary>
internal sealed record RecordQuery : IBound
{
    private const char Separator = ':';
    private const string Whole = "is";
    private const string Part = "contains";

    public string? Fault { get; private init; }

    /// <summary>What is wanted of whatever form.</summary>
    public EntryQuery Wanted { get; private init; } = new(Guid.Empty);

    public EntryOrder Order { get; private init; }

    /// <summary>
    /// Reads <c>filter</c>, <c>states</c>, <c>startDate</c> and <c>endDate</c> (days in Denmark, both included), <c>answers</c>
    /// (<c>field:is:text</c>, <c>field:contains:text</c>), <c>failed</c>, <c>sortBy</c> and <c>sortDirection</c>.
    /// </summary>
    public static ValueTask<RecordQuery> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = context.Request.Query;
        try
        {
            return ValueTask.FromResult(new RecordQuery
            {
                Wanted = new EntryQuery(Guid.Empty)
                {
                    Text = query["filter"],
                    States = [.. query["states"].Select(Read<FormEntryState>)],
                    From = Start(query["startDate"], 0),
                    Before = Start(query["endDate"], 1),
                    Answers = [.. query["answers"].Select(ReadAnswer)],
                    HasFailedWork = query["failed"] == "true",
                },
                Order = (query["sortBy"].ToString(), query["sortDirection"].ToString()) switch
                {
                    ("" or "created", "" or "Descending") => EntryOrder.NewestFirst,
                    ("" or "created", "Ascending") => EntryOrder.OldestFirst,
                    ("updated", "" or "Descending") => EntryOrder.LastChangedFirst,
                    ("updated", "Ascending") => EntryOrder.FirstChangedFirst,
                    var (by, direction) => throw new FormatException($"'sortBy' may be created or updated, 'sortDirection' Ascending or Descending, not '{by}' and '{direction}'."),
                },
            });
        }
        catch (FormatException exception)
        {
            return ValueTask.FromResult(new RecordQuery { Fault = exception.Message });
        }
    }

    private static T Read<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}.");

    private static DateTimeOffset? Start(StringValues day, int daysLater) =>
        StringValues.IsNullOrEmpty(day) ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date < DateOnly.MaxValue
            ? DanishTime.InstantOf(date.AddDays(daysLater).ToDateTime(TimeOnly.MinValue))
            : throw new FormatException($"'{day}' is no day: yyyy-MM-dd.");

    private static EntryAnswerFilter ReadAnswer(string? text) => text?.Split(Separator, 3) switch
    {
        [var field, var how, { Length: > 0 } answer] when how is Whole or Part && Guid.TryParse(field, out var id) => new EntryAnswerFilter(id, answer, how == Whole),
        _ => throw new FormatException("'answers' must be like field:is:text or field:contains:text."),
    };
}
