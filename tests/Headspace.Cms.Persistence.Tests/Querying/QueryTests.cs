using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;

namespace Headspace.Cms.Persistence.Tests.Querying;

public sealed class QueryTests
{
    private static readonly RowMap<NodeRow> _map = new RowMap<NodeRow>()
        .Add("Id", row => row.Id)
        .Add("Name", row => row.Name)
        .Add("CreatorId", row => row.CreatorId)
        .Add("Path", row => row.Path)
        .Add("Trashed", row => row.Trashed);

    private static readonly NodeRow[] _rows =
    [
        new() { Id = 1, Name = "One", Path = "-1,1", CreatorId = -1 },
        new() { Id = 2, Name = "Two", Path = "-1,2", Trashed = true },
        new() { Id = 3, Name = "Three", Path = "-1,1,3", CreatorId = 5 },
    ];

    [Fact]
    public void Members_are_compared_with_what_the_caller_holds()
    {
        var wanted = new { Id = 1 };

        Assert.Equal([1], Ids(new Query<IUmbracoEntity>().Where(entity => entity.Id == wanted.Id)));
        Assert.Equal([1, 3], Ids(new Query<IUmbracoEntity>().Where(entity => !entity.Trashed && entity.Id > wanted.Id - 1)));
        Assert.Equal([3], Ids(new Query<IUmbracoEntity>().Where(entity => entity.CreatorId == 5)));
    }

    [Fact]
    public void Collections_are_searched()
    {
        int[] array = [1, 2];
        List<int> list = [2, 3];

        Assert.Equal([1, 2], Ids(new Query<IUmbracoEntity>().Where(entity => array.Contains(entity.Id))));
        Assert.Equal([2, 3], Ids(new Query<IUmbracoEntity>().Where(entity => list.SqlIn(entity.Id))));
        Assert.Equal([1, 2], Ids(new Query<IUmbracoEntity>().WhereIn(entity => entity.Id, array)));
        Assert.Equal([3], Ids(new Query<IUmbracoEntity>().WhereNotIn(entity => entity.Id, array)));
    }

    [Fact]
    public void Any_of_several_conditions_is_enough() =>
        Assert.Equal([1, 2], Ids(new Query<IUmbracoEntity>().WhereAny([entity => entity.Id == 1, entity => entity.Trashed])));

    [Fact]
    public void A_derived_interface_is_seen_through() =>
        Assert.Equal([2], Ids(new Query<IContent>().Where(entity => ((IUmbracoEntity)entity).Trashed == true)));

    [Fact]
    public void A_member_without_a_column_is_named() =>
        Assert.Contains("Level", Assert.Throws<NotSupportedException>(() => Ids(new Query<IUmbracoEntity>().Where(entity => entity.Level == 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void In_memory_text_is_compared_as_the_database_compares_it()
    {
        var rows = _rows.Matching(new Query<NodeRow>().Where(row => row.Name == "ONE" || row.Name!.StartsWith("tH")));

        Assert.Equal([1, 3], rows.Select(row => row.Id));
    }

    private static IEnumerable<int> Ids<T>(Umbraco.Cms.Core.Persistence.Querying.IQuery<T> query) =>
        [.. _rows.AsQueryable().Where(query, _map).Select(row => row.Id)];
}
