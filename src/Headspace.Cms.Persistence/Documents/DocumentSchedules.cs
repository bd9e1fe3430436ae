using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Documents;

internal sealed class DocumentSchedules(IScopeAccessor scopes, ILanguageRepository languages)
{
    public ContentScheduleCollection Get(int documentId)
    {
        var collection = new ContentScheduleCollection();
        foreach (var schedule in Get([documentId]).Values.SelectMany(schedules => schedules))
            collection.Add(schedule);
        return collection;
    }

    public IDictionary<int, IEnumerable<ContentSchedule>> Get(int[] documentIds)
    {
        var codes = new LanguageCodes(languages);
        return scopes.Database.Schedules.Where(row => documentIds.Contains(row.NodeId)).ToList()
            .GroupBy(row => row.NodeId)
            .ToDictionary(group => group.Key, group => (IEnumerable<ContentSchedule>)[.. group.Select(row => ToEntity(row, codes))]);
    }

    public void Replace(int documentId, ContentScheduleCollection schedule)
    {
        var codes = new LanguageCodes(languages);
        scopes.Database.Schedules.Where(row => row.NodeId == documentId).ExecuteDelete();
        scopes.Database.InsertMany([.. schedule.FullSchedule.Select(entry => new ScheduleRow
        {
            Id = entry.Id = entry.Id == Guid.Empty ? Guid.NewGuid() : entry.Id,
            NodeId = documentId,
            LanguageId = codes.Id(entry.Culture),
            Date = entry.Date,
            Action = entry.Action.ToString(),
        })]);
    }

    public void Clear(DateTime date, ContentScheduleAction? action)
    {
        var rows = scopes.Database.Schedules.Where(row => row.Date <= date);
        if (action?.ToString() is { } name)
            rows = rows.Where(row => row.Action == name);
        rows.ExecuteDelete();
    }

    /// <summary>Ids of the documents for which the action is due.</summary>
    public IQueryable<int> Due(ContentScheduleAction action, DateTime date)
    {
        var name = action.ToString();
        return scopes.Database.Schedules.Where(row => row.Action == name && row.Date <= date).Select(row => row.NodeId);
    }

    private static ContentSchedule ToEntity(ScheduleRow row, LanguageCodes codes) => new(
        row.Id,
        codes.IsoCode(row.LanguageId) ?? string.Empty,
        row.Date,
        row.Action.Equals(nameof(ContentScheduleAction.Release), StringComparison.OrdinalIgnoreCase) ? ContentScheduleAction.Release : ContentScheduleAction.Expire);
}
