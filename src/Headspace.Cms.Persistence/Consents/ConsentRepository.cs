using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Consents;

internal sealed class ConsentRepository(IScopeAccessor scopes) : IConsentRepository
{
    private static readonly RowMap<ConsentRow> _map = new RowMap<ConsentRow>()
        .Add("Id", row => row.Id)
        .Add("Current", row => row.Current)
        .Add("Source", row => row.Source)
        .Add("Context", row => row.Context)
        .Add("Action", row => row.Action)
        .Add("CreateDate", row => row.CreateDate)
        .Add("State", row => row.State)
        .Add("Comment", row => row.Comment);

    private DbSet<ConsentRow> Rows => scopes.Database.Consents;

    public IConsent? Get(int id) => Build(Rows.Where(row => row.Id == id)).FirstOrDefault();

    public IEnumerable<IConsent> GetMany(params int[]? ids) => Build(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IConsent> Get(IQuery<IConsent> query) => Build(Rows.Where(query, _map));

    public int Count(IQuery<IConsent>? query) => Rows.Where(query, _map).Count();

    public void ClearCurrent(string source, string context, string action) => Rows
        .Where(row => row.Source == source && row.Context == context && row.Action == action && row.Current)
        .ExecuteUpdate(set => set.SetProperty(row => row.Current, false));

    public void Save(IConsent entity)
    {
        var row = new ConsentRow
        {
            Id = entity.Id,
            Current = entity.Current,
            Source = entity.Source ?? string.Empty,
            Context = entity.Context ?? string.Empty,
            Action = entity.Action ?? string.Empty,
            CreateDate = entity.CreateDate,
            State = (int)entity.State,
            Comment = entity.Comment,
        };
        if (entity.HasIdentity)
            scopes.Database.UpdateMany([row]);
        else
            entity.Id = scopes.Database.Insert(row).Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(IConsent entity)
    {
        Rows.Where(row => row.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
    }

    /// <summary>One consent for each action in a context; what was said before the last of them is its history.</summary>
    private static List<IConsent> Build(IQueryable<ConsentRow> rows) =>
    [
        .. rows.OrderByDescending(row => row.Current).ThenByDescending(row => row.CreateDate).ThenByDescending(row => row.Id).AsEnumerable()
            .GroupBy(row => (row.Source, row.Context, row.Action))
            .Select(group => group.Select(ToEntity).ToList())
            .Select(consents =>
            {
                consents[0].HistoryInternal = [.. consents.Skip(1)];
                return consents[0];
            }),
    ];

    private static Consent ToEntity(ConsentRow row)
    {
        var consent = new Consent
        {
            Id = row.Id,
            Current = row.Current,
            Source = row.Source,
            Context = row.Context,
            Action = row.Action,
            CreateDate = row.CreateDate,
            State = (ConsentState)row.State,
            Comment = row.Comment,
        };
        consent.ResetDirtyProperties(rememberDirty: false);
        return consent;
    }
}
