using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Welcome;

/// <summary>Gathers what the first page of the backoffice shows, in a handful of queries whatever there is to show.</summary>
internal sealed class WelcomeBuilder(
    IContentService contents, IContentTypeService contentTypes, IAuditService audit, IContentPermissionService permissions, TimeProvider time)
{
    private const string Danish = "da-DK";
    private const int Most = 8;
    private const int Changes = 100;
    private const int FigureMonths = 18;
    private const int HelplineDays = 90;

    private static readonly AuditType[] changing = [AuditType.Save, AuditType.SaveVariant, AuditType.Publish, AuditType.PublishVariant];

    public async Task<WelcomeModel> BuildAsync(IUser user)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var lists = new[] { await EditedAsync(user), Waiting(now), OldFigures(now), UncheckedHelplines(now) };
        var seen = await permissions.FilterAuthorizedAccessAsync(
            user, lists.SelectMany(list => list).Select(document => document.Id).Distinct(), new HashSet<string> { ActionBrowse.ActionLetter });
        var shown = lists.Select(list => list.Where(document => seen.Contains(document.Id)).Take(Most).ToList()).ToList();
        return new WelcomeModel(shown[0], shown[1], shown[2], shown[3]);
    }

    private async Task<IReadOnlyList<WelcomeDocument>> EditedAsync(IUser user)
    {
        var changes = await audit.GetPagedItemsByUserAsync(user.Key, 0, Changes, Direction.Descending, changing);
        var last = changes.Items.Where(change => change.EntityType == nameof(UmbracoObjectTypes.Document))
            .GroupBy(change => change.Id)
            .ToDictionary(group => group.Key, group => group.Max(change => change.CreateDate));
        return last.Count == 0
            ? []
            : [.. contents.GetByIds(last.Keys).Where(document => !document.Trashed).Select(document => Of(document, last[document.Id])).OrderByDescending(document => document.Date)];
    }

    private IReadOnlyList<WelcomeDocument> Waiting(DateTime now)
    {
        var documents = contents.GetContentForRelease(DateTime.MaxValue).Concat(contents.GetContentForExpiration(DateTime.MaxValue)).DistinctBy(document => document.Key).ToList();
        if (documents.Count == 0)
        {
            return [];
        }

        var schedules = contents.GetContentSchedulesByKeys([.. documents.Select(document => document.Key)]);
        return
        [
            .. from document in documents
               from schedule in schedules.TryGetValue(document.Key, out var dates) ? dates : []
               where schedule.Date >= now
               orderby schedule.Date
               select Of(document, schedule.Date),
        ];
    }

    // A figure is as old as the end of the year that it is of.
    private IEnumerable<WelcomeDocument> OldFigures(DateTime now) =>
        from figure in OfType("factFigure")
        let year = figure.GetValue<int?>("year")
        where year is > 0 and < 9999 && new DateTime(year.Value + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(FigureMonths) < now
        orderby year
        select Of(figure, new DateTime(year.Value, 12, 31, 0, 0, 0, DateTimeKind.Utc));

    private IEnumerable<WelcomeDocument> UncheckedHelplines(DateTime now) =>
        from helpline in OfType("helpline")
        let checkedOn = helpline.GetValue<DateTime?>("checkedOn") is { Year: > 1 } date ? date : (DateTime?)null
        where checkedOn is null || checkedOn.Value.AddDays(HelplineDays) < now
        orderby checkedOn
        select Of(helpline, checkedOn);

    private IEnumerable<IContent> OfType(string alias) => contentTypes.Get(alias) is { } type
        ? contents.GetPagedOfType(type.Id, 0, 1000, out _, filter: null!).Where(document => !document.Trashed)
        : [];

    private static WelcomeDocument Of(IContent document, DateTime? date) =>
        new(document.Key, document.GetCultureName(Danish) ?? document.Name ?? string.Empty, date);
}
