using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Tests.Stores;

public sealed class LogViewerQueryTests : IDisposable
{
    private readonly TestSite _site = new();

    private ILogViewerQueryRepository Queries => _site.Get<ILogViewerQueryRepository>();

    [Fact]
    public void Umbracos_ten_searches_are_there() => Assert.Equal(10, _site.InScope(() => Queries.GetMany().Count()));

    [Fact]
    public void A_saved_search_is_found_by_name_changed_and_deleted()
    {
        var query = new LogViewerQuery("Mails", "Has(Mail)");
        _site.InScope(() => Queries.Save(query));
        query.Query = "Has(MailSent)";
        _site.InScope(() => Queries.Save(query));

        Assert.Equal((query.Id, "Has(MailSent)"), _site.InScope(() => (Queries.GetByName("mails")!.Id, Queries.Get(query.Id)!.Query)));
        Assert.Equal(1, _site.InScope(() => Queries.Count(_site.Query<ILogViewerQuery>().Where(other => other.Name == "Mails"))));

        _site.InScope(() => Queries.Delete(query));
        Assert.False(_site.InScope(() => Queries.Exists(query.Id)));
    }

    public void Dispose() => _site.Dispose();
}
