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

        var change = Assert.Single((await site.ImportAsync()).Changes);

        Assert.Equal(SyncChangeKind.Error, change.Kind);
        Assert.Contains(expected, change.Message, StringComparison.Ordinal);
        Assert.StartsWith("uSync/v17/", change.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', change.Message!);
    }

    [Fact]
    public async Task An_unknown_root_element_is_skipped_with_a_warning()
    {
        using SyncSite site = new();
        site.Write("Languages/x.config", $"<Element Key=\"{Key}\" />");

        Assert.Equal(SyncChangeKind.Warning, Assert.Single((await site.ImportAsync()).Changes).Kind);
    }

    [Fact]
    public async Task A_broken_file_keeps_no_other_from_being_imported()
    {
        using SyncSite site = new();
        site.Write("Languages/de.config", $"<Language Key=\"{Key}\" Alias=\"de\"><Name>deutsch</Name><IsoCode>de</IsoCode></Language>");
        site.Write("DataTypes/a.config", $"<DataType Key=\"{Key}\" Alias=\"a\" Level=\"1\"><Info><Name>a</Name><EditorAlias>Umbraco.TextBox</EditorAlias></Info></DataType>");
        site.Write("DataTypes/b.config", "<DataType Key=\"22222222-2222-2222-2222-222222222222\" Alias=\"b\" Level=\"2\"><Info><Name>b</Name><EditorAlias>Nobody.Knows</EditorAlias></Info></DataType>");

        var report = await site.ImportAsync();

        Assert.Equal("b", Assert.Single(report.Changes, change => change.Kind is SyncChangeKind.Error).Name);
        Assert.NotNull(await site.Get<ILanguageService>().GetAsync("de"));
        Assert.NotNull(await site.Get<IDataTypeService>().GetAsync(Guid.Parse(Key)));
    }

    [Fact]
    public async Task What_a_service_refuses_does_not_take_the_others_of_its_kind_with_it()
    {
        using SyncSite site = new();
        site.Write("Languages/a.config", "<Language Key=\"aa81aa81-0000-0000-0000-000000000000\" Alias=\"de\" Level=\"0\"><Name>deutsch</Name><IsoCode>de</IsoCode></Language>");
        site.Write("Languages/b.config", $"<Language Key=\"{Key}\" Alias=\"fr\" Level=\"1\"><Name>fransk</Name><IsoCode>fr</IsoCode><Fallback>nb-NO</Fallback></Language>");

        var report = await site.ImportAsync();

        var error = Assert.Single(report.Changes, change => change.Kind is SyncChangeKind.Error);
        Assert.Contains("InvalidFallback", error.Message, StringComparison.Ordinal);
        Assert.NotNull(await site.Get<ILanguageService>().GetAsync("de"));
        Assert.Null(await site.Get<ILanguageService>().GetAsync("fr"));
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
