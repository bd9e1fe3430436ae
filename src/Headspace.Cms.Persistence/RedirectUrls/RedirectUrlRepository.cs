using System.Security.Cryptography;
using System.Text;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.RedirectUrls;

internal sealed class RedirectUrlRepository(IScopeAccessor scopes) : IRedirectUrlRepository
{
    private static readonly RowMap<RedirectJoin> _map = new RowMap<RedirectJoin>()
        .Add("Key", row => row.Redirect.Id)
        .Add("ContentId", row => row.ContentId)
        .Add("ContentKey", row => row.Redirect.ContentKey)
        .Add("Culture", row => row.Redirect.Culture)
        .Add("Url", row => row.Redirect.Url)
        .Add("CreateDateUtc", row => row.Redirect.CreateDateUtc);

    private IQueryable<RedirectJoin> Rows =>
        scopes.Database.RedirectUrls.Join(scopes.Database.Nodes, redirect => redirect.ContentKey, node => node.Key, (redirect, node) => new RedirectJoin { Redirect = redirect, ContentId = node.Id, Path = node.Path });

    public IRedirectUrl? Get(Guid id) => Newest(Rows.Where(row => row.Redirect.Id == id));

    public IEnumerable<IRedirectUrl> GetMany(params Guid[]? ids) => Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Redirect.Id)) : Rows);

    public bool Exists(Guid id) => scopes.Database.RedirectUrls.Any(row => row.Id == id);

    public IEnumerable<IRedirectUrl> Get(IQuery<IRedirectUrl> query) => Read(Rows.Where(query, _map));

    public int Count(IQuery<IRedirectUrl>? query) => Rows.Where(query, _map).Count();

    public IRedirectUrl? Get(string url, Guid contentKey, string? culture)
    {
        var hash = Hash(url);
        return Newest(Rows.Where(row => row.Redirect.UrlHash == hash && row.Redirect.Url == url && row.Redirect.ContentKey == contentKey && row.Redirect.Culture == culture));
    }

    public IRedirectUrl? GetMostRecentUrl(string url)
    {
        var hash = Hash(url);
        return Newest(Rows.Where(row => row.Redirect.UrlHash == hash && row.Redirect.Url == url));
    }

    public IRedirectUrl? GetMostRecentUrl(string url, string culture)
    {
        var hash = Hash(url);
        var rows = Rows.Where(row => row.Redirect.UrlHash == hash && row.Redirect.Url == url);
        return Newest(rows.Where(row => row.Redirect.Culture == culture)) ?? Newest(rows.Where(row => row.Redirect.Culture == null || row.Redirect.Culture == string.Empty));
    }

    public IEnumerable<IRedirectUrl> GetContentUrls(Guid contentKey) => Read(Rows.Where(row => row.Redirect.ContentKey == contentKey));

    public IEnumerable<IRedirectUrl> GetAllUrls(long pageIndex, int pageSize, out long total) => Page(Rows, pageIndex, pageSize, out total);

    public IEnumerable<IRedirectUrl> GetAllUrls(int rootContentId, long pageIndex, int pageSize, out long total)
    {
        var inPath = $"%,{rootContentId},%";
        return Page(Rows.Where(row => row.ContentId == rootContentId || EF.Functions.Like(row.Path, inPath)), pageIndex, pageSize, out total);
    }

    public IEnumerable<IRedirectUrl> SearchUrls(string searchTerm, long pageIndex, int pageSize, out long total)
    {
        var pattern = "%" + SqlExpressions.Escape(searchTerm.Trim()) + "%";
        return Page(Rows.Where(row => EF.Functions.Like(row.Redirect.Url, pattern, "\\")), pageIndex, pageSize, out total);
    }

    public void Save(IRedirectUrl entity)
    {
        var row = new RedirectUrlRow
        {
            Id = entity.Key,
            ContentKey = entity.ContentKey,
            Culture = entity.Culture,
            Url = entity.Url,
            UrlHash = Hash(entity.Url),
            CreateDateUtc = entity.CreateDateUtc == default ? DateTime.UtcNow : entity.CreateDateUtc,
        };
        scopes.Database.RedirectUrls.Where(other => other.Id == row.Id).ExecuteDelete();
        scopes.Database.Insert(row);
        entity.ResetDirtyProperties();
    }

    public void Delete(IRedirectUrl entity) => Delete(entity.Key);

    public void Delete(Guid id) => scopes.Database.RedirectUrls.Where(row => row.Id == id).ExecuteDelete();

    public void DeleteAll() => scopes.Database.RedirectUrls.ExecuteDelete();

    public void DeleteContentUrls(Guid contentKey) => scopes.Database.RedirectUrls.Where(row => row.ContentKey == contentKey).ExecuteDelete();

#pragma warning disable CA5350 // the column is Umbraco's, and holds SHA-1; nothing relies on it being hard to forge
    private static string Hash(string url) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(url)));
#pragma warning restore CA5350

    private static RedirectUrl? Newest(IQueryable<RedirectJoin> rows) =>
        rows.OrderByDescending(row => row.Redirect.CreateDateUtc).Take(1).AsEnumerable().Select(ToEntity).FirstOrDefault();

    private static IEnumerable<IRedirectUrl> Read(IQueryable<RedirectJoin> rows) => [.. rows.OrderByDescending(row => row.Redirect.CreateDateUtc).AsEnumerable().Select(ToEntity)];

    private static IEnumerable<IRedirectUrl> Page(IQueryable<RedirectJoin> rows, long pageIndex, int pageSize, out long total)
    {
        total = rows.Count();
        return [.. rows.OrderByDescending(row => row.Redirect.CreateDateUtc).Skip((int)pageIndex * pageSize).Take(pageSize).AsEnumerable().Select(ToEntity)];
    }

    private static RedirectUrl ToEntity(RedirectJoin row)
    {
        var url = new RedirectUrl
        {
            Key = row.Redirect.Id,
            ContentId = row.ContentId,
            ContentKey = row.Redirect.ContentKey,
            CreateDateUtc = row.Redirect.CreateDateUtc,
            Culture = row.Redirect.Culture,
            Url = row.Redirect.Url,
        };
        url.ResetDirtyProperties(rememberDirty: false);
        return url;
    }

    private sealed class RedirectJoin
    {
        public required RedirectUrlRow Redirect { get; init; }

        public required int ContentId { get; init; }

        public required string Path { get; init; }
    }
}
