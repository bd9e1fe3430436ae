using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class BrokenFileTests
{
    private const string Key = "11111111-1111-1111-1111-111111111111";

    public static TheoryData<string, string, string> Broken => new()
    {
        { "Languages/x.config", "<Language Key=\"" + Key + "\">\n  <Name>x</Language>", "x.config:2:" },
        { "Languages/x.config", "<Language Alias=\"x\" />", "Key is missing" },
        { "DataTypes/x.config", $"<DataType Key=\"{Key}\" Alias=\"x\"><Info><Name>x</Name>\n<EditorAlias>Nobody.Knows</EditorAlias></Info></DataType>", "x.config:2:2: there is no property editor \"Nobody.Knows\"" },
        { "DataTypes/x.config", $"<DataType Key=\"{Key}\" Alias=\"x\"><Info><EditorAlias>Umbraco.TextBox</EditorAlias></Info></DataType>", "<Name> is missing" },
        { "ContentTypes/x.config", $"<ContentType Key=\"{Key}\" Alias=\"x\"><Info><Name>x</Name><Compositions><Composition Key=\"{Key}\">gone</Composition></Compositions></Info></ContentType>", "the composition \"gone\" does not exist" },
        { "ContentTypes/x.config", $"<ContentType Key=\"{Key}\" Alias=\"x\"><Info><Name>x</Name><AllowedTemplates><Template Key=\"{Key}\">gone</Template></AllowedTemplates></Info></ContentType>", "the template \"gone\" does not exist" }
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_file_that_cannot_be_read_is_named_with_its_place_on_one_line(string path, string text, string expected)
    {
        using SyncSite site = new();
        site.Write(path, text);

        var exception = await Assert.ThrowsAsync<SyncFileException>(() => site.ImportAsync());

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("uSync/v17/", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public async Task An_unknown_root_element_is_skipped()
    {
        using SyncSite site = new();
        site.Write("Languages/x.config", $"<Element Key=\"{Key}\" />");

        Assert.Empty((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task What_came_before_a_broken_file_of_another_kind_stays_and_of_its_own_kind_goes()
    {
        using SyncSite site = new();
        site.Write("Languages/de.config", $"<Language Key=\"{Key}\" Alias=\"de\"><Name>deutsch</Name><IsoCode>de</IsoCode></Language>");
        site.Write("DataTypes/a.config", $"<DataType Key=\"{Key}\" Alias=\"a\" Level=\"1\"><Info><Name>a</Name><EditorAlias>Umbraco.TextBox</EditorAlias></Info></DataType>");
        site.Write("DataTypes/b.config", "<DataType Key=\"22222222-2222-2222-2222-222222222222\" Alias=\"b\" Level=\"2\"><Info><Name>b</Name><EditorAlias>Nobody.Knows</EditorAlias></Info></DataType>");

        await Assert.ThrowsAsync<SyncFileException>(() => site.ImportAsync());

        Assert.NotNull(await site.Get<ILanguageService>().GetAsync("de"));
        Assert.Null(await site.Get<IDataTypeService>().GetAsync(Guid.Parse(Key)));
    }

    [Fact]
    public async Task A_tombstone_deletes_its_item()
    {
        using SyncSite site = new();
        site.Write("DataTypes/a.config", $"<DataType Key=\"{Key}\" Alias=\"a\" Level=\"1\"><Info><Name>a</Name><EditorAlias>Umbraco.TextBox</EditorAlias></Info></DataType>");
        await site.ImportAsync();
        site.Write("DataTypes/a.config", $"<Empty Key=\"{Key}\" Alias=\"a\" Change=\"Delete\" />");

        var report = await site.ImportAsync();

        Assert.Equal(SyncChangeKind.Delete, Assert.Single(report.Changes).Kind);
        Assert.Null(await site.Get<IDataTypeService>().GetAsync(Guid.Parse(Key)));
    }
}
