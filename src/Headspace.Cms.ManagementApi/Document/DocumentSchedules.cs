using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>When documents will be published or taken down, read for all of them at once.</summary>
internal sealed class DocumentSchedules(IContentService contents, TimeProvider time)
{
    public ILookup<Guid, ContentSchedule> Of(IEnumerable<Guid> keys)
    {
        var asked = keys.ToArray();
        return (asked.Length == 0 ? [] : contents.GetContentSchedulesByKeys(asked).SelectMany(schedules => schedules.Value, (schedules, entry) => (schedules.Key, entry)))
            .ToLookup(pair => pair.Key, pair => pair.entry);
    }

    /// <summary>Whether one of the entries is a publication that is yet to come.</summary>
    public bool IsWaiting(IEnumerable<ContentSchedule> schedule)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return schedule.Any(entry => entry.Action == ContentScheduleAction.Release && entry.Date > now);
    }
}
