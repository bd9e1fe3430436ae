using System.Diagnostics;
using System.Globalization;
using Headspace.Cms.Hosting;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Jobs;
using Headspace.Forms.Outbox;
using Headspace.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Benchmarks;

/// <summary>Fills a form with entries and prints what staff wait for: one row, milliseconds at the median and at the most of fifteen.</summary>
internal static class EntriesCommand
{
    private const int Rounds = 15;
    private const int AtATime = 5_000;
    private const int PageSize = 50;
    private static readonly string[] towns = ["Roskilde", "Køge", "Ærøskøbing", "Odense", "Aarhus", "Hjørring", "Rønne", "Esbjerg"];

    public static async Task<int> RunAsync(int count)
    {
        await using var app = Composition.CreateBuilder(["--urls", "http://127.0.0.1:0"]).Build();
        await app.Services.BootUmbracoAsync(CancellationToken.None);
        var form = (await app.Services.GetRequiredService<IFormDefinitionStore>().GetAsync(CancellationToken.None)).Find("faa-headspace-til-din-kommune")!;
        var fields = form.Fields.Where(field => app.Services.GetRequiredService<FieldTypeRegistry>().Find(field.FieldTypeId) is { Description: { Alias: FieldAliases.ShortAnswer or FieldAliases.LongAnswer } }).ToList();
        await FillAsync(app, form, fields, count);

        var query = new EntryQuery(form.Id);
        var figures = new[]
        {
            count.ToString("N0", CultureInfo.InvariantCulture),
            await FindAsync(app, query, 0),
            await FindAsync(app, query, count / 2),
            await FindAsync(app, query with { States = [FormEntryState.Rejected] }, 0),
            await FindAsync(app, query with { Text = "ærøsk" }, 0),
            await FindAsync(app, query with { Text = $"nummer {count / 2}" }, 0),
            await FindAsync(app, query with { Answers = [new EntryAnswerFilter(fields[0].Id, "Køge", IsWhole: true)] }, 0),
            await JobAsync(app, EntryJobKind.Csv, query),
            await JobAsync(app, EntryJobKind.Excel, query),
            await JobAsync(app, EntryJobKind.Removal, query with { Text = "ærøsk" }),
        };
        Console.WriteLine($"| {string.Join(" | ", figures)} |");
        return 0;
    }

    private static async Task FillAsync(WebApplication app, FormDefinition form, List<FormField> fields, int count)
    {
        var entries = app.Services.GetRequiredService<IFormEntryRepository>();
        for (var from = 0; from < count; from += AtATime)
        {
            using var scope = app.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope();
            for (var number = from; number < Math.Min(count, from + AtATime); number++)
            {
                await entries.AddAsync(Entry(form, fields, number), [], CancellationToken.None);
            }

            scope.Complete();
            await Console.Error.WriteLineAsync($"{Math.Min(count, from + AtATime):N0} entries");
        }
    }

    private static FormEntry Entry(FormDefinition form, List<FormField> fields, int number)
    {
        var sent = DateTimeOffset.UtcNow.AddMinutes(-number);
        return new FormEntry
        {
            Key = Guid.NewGuid(),
            SubmissionKey = Guid.NewGuid(),
            FormId = form.Id,
            State = number % 100 == 0 ? FormEntryState.Rejected : FormEntryState.Approved,
            CreatedAt = sent,
            UpdatedAt = sent,
            Culture = "da-DK",
            Origin = "https://headspace.dk",
            Values = [.. fields.Select((field, place) => new FormEntryValue(field.Id, field.Alias, new TextValue(place == 0 ? towns[number % towns.Length] : $"Vi vil gerne høre mere, nummer {number}")))],
        };
    }

    private static async Task<string> FindAsync(WebApplication app, EntryQuery query, int skip)
    {
        var entries = app.Services.GetRequiredService<IFormEntryRepository>();
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            await entries.FindAsync(query, EntryOrder.NewestFirst, skip, PageSize, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[Rounds / 2]:0.0} / {times[^1]:0.0}");
    }

    private static async Task<string> JobAsync(WebApplication app, EntryJobKind kind, EntryQuery query)
    {
        var jobs = app.Services.GetRequiredService<EntryJobs>();
        var outbox = app.Services.GetRequiredService<OutboxProcessor>();
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        var job = await jobs.StartAsync(kind, query, Constants.Security.SuperUserKey, CancellationToken.None);
        var most = 0L;
        while (!(await jobs.FindAsync(job.Key, Constants.Security.SuperUserKey, CancellationToken.None))!.IsDone)
        {
            await outbox.RunAsync(CancellationToken.None);
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{job.Total:N0} in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s, {most / 1_048_576} MB");
    }
}
