using System.Xml.Linq;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Checks;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Sync;
using Headspace.Forms.Tests.OnDisk;

namespace Headspace.Forms.Tests.Sync;

public sealed class FormSyncHandlerTests
{
    private readonly MemoryRepository _repository = new();
    private readonly FormSyncHandler _handler;

    public FormSyncHandlerTests() => _handler = new FormSyncHandler(_repository, new FormDefinitionChecker(Forms.Types));

    [Fact]
    public async Task What_was_imported_is_exported_as_it_was()
    {
        foreach (var path in FormFiles.Paths)
            await _handler.SaveAsync(XDocument.Load(path).Root!, CancellationToken.None);

        var items = await _handler.GetAllAsync(CancellationToken.None);
        Assert.Equal(FormFiles.Paths.Select(path => Path.GetFileNameWithoutExtension(path)), items.Select(item => item.FileName).Order(StringComparer.Ordinal));
        Assert.All(items, item => Assert.True(XNode.DeepEquals(item.Root, FormXml.Write(FormFiles.Read(item.FileName)))));
    }

    [Fact]
    public async Task When_a_form_was_made_is_not_in_its_file()
    {
        var form = Forms.Form(Forms.Field("a"));
        await _repository.SaveAsync(form with { Created = DateTime.UtcNow, Updated = DateTime.UtcNow }, CancellationToken.None);

        Assert.True(XNode.DeepEquals(FormXml.Write(form), (await _handler.FindAsync(form.Id, CancellationToken.None))!.Root));
    }

    [Fact]
    public async Task A_form_that_cannot_be_used_is_refused_with_its_problems()
    {
        var root = FormXml.Write(Forms.Form(Forms.Field("a"), Forms.Field("a")) with { Name = "" });
        var failure = await Assert.ThrowsAsync<FormatException>(() => _handler.SaveAsync(root, CancellationToken.None));

        Assert.StartsWith("the form cannot be used: formular: den har intet navn; felt \"a\": 2 felter har det alias", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await _handler.GetAllAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("<Form/>", "<Definition> is missing or empty")]
    [InlineData("<Form><Definition>{</Definition></Form>", "the definition cannot be read")]
    [InlineData("<Form Key='11111111-1111-1111-1111-111111111111'><Definition>{\"id\":\"22222222-2222-2222-2222-222222222222\"}</Definition></Form>", "the file's key is not the form's id")]
    [InlineData("<Form Key='22222222-2222-2222-2222-222222222222' Alias='b'><Definition>{\"id\":\"22222222-2222-2222-2222-222222222222\",\"alias\":\"a\"}</Definition></Form>", "the file's alias is not the form's alias")]
    public async Task A_file_without_a_form_says_what_is_wrong(string xml, string message)
    {
        var failure = await Assert.ThrowsAsync<FormatException>(() => _handler.SaveAsync(XElement.Parse(xml), CancellationToken.None));

        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task Two_forms_do_not_share_an_alias()
    {
        var form = Forms.Form(Forms.Field("a"));
        await _handler.SaveAsync(FormXml.Write(form), CancellationToken.None);
        await _handler.SaveAsync(FormXml.Write(form), CancellationToken.None);

        var failure = await Assert.ThrowsAsync<FormatException>(() => _handler.SaveAsync(FormXml.Write(form with { Id = Guid.NewGuid() }), CancellationToken.None));
        Assert.Contains("has the alias \"proeve\" already", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_would_end_the_section_is_carried()
    {
        var form = Forms.Form(Forms.Field("a")) with { MessageOnSubmit = "]]> & <b>" };
        var bytes = FormFiles.Written(form);

        Assert.Equal("]]> & <b>", FormXml.Read(XDocument.Load(new MemoryStream(bytes)).Root!).MessageOnSubmit);
    }

    [Fact]
    public async Task The_definitions_in_memory_are_read_once_and_again_after_a_change()
    {
        var form = Forms.Form(Forms.Field("a"));
        await _repository.SaveAsync(form, CancellationToken.None);
        using FormDefinitionStore store = new(_repository);

        var snapshots = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => store.GetAsync(CancellationToken.None).AsTask()));
        Assert.All(snapshots, snapshot => Assert.Same(snapshots[0], snapshot));
        Assert.Same(form, snapshots[0].Find(form.Id));
        Assert.Same(form, snapshots[0].Find("PROEVE"));
        Assert.Null(snapshots[0].Find("other"));
        Assert.Equal(1, _repository.Reads);

        await _repository.DeleteAsync(form.Id, CancellationToken.None);
        new FormDefinitionsChangedNotificationHandler(store).Handle(new FormDefinitionsChangedNotification());
        Assert.Empty((await store.GetAsync(CancellationToken.None)).All);
        Assert.Equal(2, _repository.Reads);
    }

    private sealed class MemoryRepository : IFormDefinitionRepository
    {
        private readonly Dictionary<Guid, FormDefinition> _all = [];

        public int Reads { get; private set; }

        public async Task<IReadOnlyList<FormDefinition>> GetAllAsync(CancellationToken cancellationToken)
        {
            Reads++;
            await Task.Yield();
            return [.. _all.Values];
        }

        public Task SaveAsync(FormDefinition definition, CancellationToken cancellationToken)
        {
            _all[definition.Id] = definition;
            return Task.CompletedTask;
        }

        public Task DeleteAsync(Guid id, CancellationToken cancellationToken)
        {
            _all.Remove(id);
            return Task.CompletedTask;
        }
    }
}
