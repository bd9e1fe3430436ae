using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;

namespace Headspace.Cms.Sync.Tests;

/// <summary>Items of a project that Sync does not know take the same course as its own.</summary>
public sealed class ExternalHandlerTests
{
    private const string Key = "11111111-1111-1111-1111-111111111111";
    private readonly Notes _notes = new();

    [Fact]
    public async Task Items_of_others_come_in_once_and_go_out_as_they_were()
    {
        using SyncSite site = new(external: _notes);
        site.Write("Notes/one.config", $"<Note Key=\"{Key}\" Alias=\"one\"><Text>a</Text></Note>");

        Assert.Equal([new SyncChange(SyncChangeKind.Create, "Note", "one")], (await site.ImportAsync()).Changes);
        Assert.Empty((await site.ImportAsync()).Changes);
        Assert.Contains("FormHandler", site.Sync.Handlers);

        await site.ExportAsync();
        Assert.Contains("<Text>a</Text>", site.Read("Notes/one.config"), StringComparison.Ordinal);
        Assert.Equal("a", _notes.Texts[Guid.Parse(Key)]);
    }

    [Fact]
    public async Task What_is_refused_stands_in_the_report_with_its_file()
    {
        using SyncSite site = new(external: _notes);
        site.Write("Notes/one.config", $"<Note Key=\"{Key}\" Alias=\"one\"><Text></Text></Note>");

        var change = Assert.Single((await site.ImportAsync()).Changes);

        Assert.Equal(SyncChangeKind.Error, change.Kind);
        Assert.Matches(@"Notes/one\.config:1:\d+: a note has a text$", change.Message);
    }

    [Fact]
    public async Task A_file_that_says_deleted_deletes()
    {
        using SyncSite site = new(external: _notes);
        _notes.Texts[Guid.Parse(Key)] = "a";
        site.Write("Notes/one.config", $"<Empty Key=\"{Key}\" Alias=\"one\" Change=\"Delete\" />");

        await site.ImportAsync();

        Assert.Empty(_notes.Texts);
    }

    private sealed class Notes : IExternalSyncHandler
    {
        public Dictionary<Guid, string> Texts { get; } = [];

        public int Priority => 1260;

        public string Alias => "FormHandler";

        public string Folder => "Notes";

        public string ItemType => "Note";

        public SyncGroup Group => SyncGroup.Settings;

        public Task<IReadOnlyList<ExternalSyncItem>> GetAllAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<ExternalSyncItem>>([.. Texts.Keys.Select(Item)]);

        public Task<ExternalSyncItem?> FindAsync(Guid key, CancellationToken cancellationToken) => Task.FromResult(Texts.ContainsKey(key) ? Item(key) : null);

        public Task<ExternalSyncItem> SaveAsync(XElement root, CancellationToken cancellationToken)
        {
            var key = Guid.Parse((string)root.Attribute("Key")!);
            Texts[key] = root.Element("Text")!.Value is { Length: > 0 } text ? text : throw new FormatException("a note has a text");
            return Task.FromResult(Item(key));
        }

        public Task DeleteAsync(Guid key, CancellationToken cancellationToken)
        {
            Texts.Remove(key);
            return Task.CompletedTask;
        }

        private ExternalSyncItem Item(Guid key) => new(key, "one", new XElement("Note", new XAttribute("Key", key), new XAttribute("Alias", "one"), new XElement("Text", Texts[key])));
    }
}
