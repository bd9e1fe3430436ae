using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Webhooks;

internal sealed class WebhookLogRepository(IScopeAccessor scopes) : IWebhookLogRepository
{
    public Task CreateAsync(WebhookLog log)
    {
        log.Id = scopes.Database.Insert(new WebhookLogRow
        {
            WebhookKey = log.WebhookKey,
            Key = log.Key,
            StatusCode = log.StatusCode,
            Date = log.Date,
            Url = log.Url,
            EventAlias = log.EventAlias,
            RetryCount = log.RetryCount,
            RequestHeaders = log.RequestHeaders,
            RequestBody = log.RequestBody ?? string.Empty,
            ResponseHeaders = log.ResponseHeaders,
            ResponseBody = log.ResponseBody,
            ExceptionOccured = log.ExceptionOccured,
        }).Id;
        return Task.CompletedTask;
    }

    public Task<PagedModel<WebhookLog>> GetPagedAsync(int skip, int take) => PageAsync(scopes.Database.WebhookLogs, skip, take);

    public Task<PagedModel<WebhookLog>> GetPagedAsync(Guid webhookKey, int skip, int take) =>
        PageAsync(scopes.Database.WebhookLogs.Where(row => row.WebhookKey == webhookKey), skip, take);

    public async Task<IEnumerable<WebhookLog>> GetOlderThanDate(DateTime date) =>
        (await scopes.Database.WebhookLogs.Where(row => row.Date < date).ToListAsync()).Select(ToEntity);

    public Task DeleteByIds(int[] ids) => scopes.Database.WebhookLogs.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync();

    private static async Task<PagedModel<WebhookLog>> PageAsync(IQueryable<WebhookLogRow> rows, int skip, int take)
    {
        var page = await rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<WebhookLog>(await rows.CountAsync(), page.Select(ToEntity));
    }

    private static WebhookLog ToEntity(WebhookLogRow row) => new()
    {
        Id = row.Id,
        WebhookKey = row.WebhookKey,
        Key = row.Key,
        StatusCode = row.StatusCode,
        Date = row.Date,
        Url = row.Url,
        EventAlias = row.EventAlias,
        RetryCount = row.RetryCount,
        RequestHeaders = row.RequestHeaders,
        RequestBody = row.RequestBody,
        ResponseHeaders = row.ResponseHeaders,
        ResponseBody = row.ResponseBody,
        ExceptionOccured = row.ExceptionOccured,
        // The status is stored as text: the code with its name, or the name alone.
        IsSuccessStatusCode = row.StatusCode.StartsWith("OK", StringComparison.OrdinalIgnoreCase) || row.StatusCode.Contains("(2", StringComparison.Ordinal) || row.StatusCode.StartsWith('2'),
    };
}
