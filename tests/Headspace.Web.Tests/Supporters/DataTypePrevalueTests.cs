using Headspace.Forms.Definitions;
using Headspace.Forms.Prevalues;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Web.Tests.Supporters;

public sealed class DataTypePrevalueTests(ImportedSite imported)
{
    [Theory]
    [InlineData("264fac10-673b-5108-af4a-bacfd39229cb", "Region Hovedstaden;Region Sjælland;Region Syddanmark;Region Midtjylland;Region Nordjylland;Region Østdanmark")]
    [InlineData("0b6a45e7-44ba-430d-9da5-4e46060b9e03", "")]
    [InlineData("00000000-0000-0000-0000-000000000001", "")]
    [InlineData("ingen nøgle", "")]
    public async Task A_data_type_offers_what_its_editors_choose_from(string dataType, string values)
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var source = new PrevalueSourceDefinition { Settings = new Dictionary<string, string> { ["DataTypeId"] = dataType } };

        var offered = await site.WithAsync(services => services.GetServices<IPrevalueSource>().Single(type => type.Id == new Guid("ea773caf-fef2-491b-b5b7-6a3552b1a0e2"))
            .GetAsync(new PrevalueRequest(source, new FormField()), TestContext.Current.CancellationToken));

        Assert.Equal(values, string.Join(';', offered.Select(value => value.Text)));
    }
}
