using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Prevalues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Tests.Prevalues;

public sealed class PrevalueTests : IDisposable
{
    private static readonly Guid sourceId = Guid.NewGuid();
    private readonly Clock _clock = new();
    private readonly string _root = Directory.CreateTempSubdirectory("forms").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_line_of_a_file_is_a_value_with_or_without_its_caption()
    {
        Write("frugt.txt", "\ufeffaeble|Æble\r\n\r\n  pære  \n|x\na|b|c");

        Assert.Equal([new("aeble", "Æble"), new("pære"), new("|x"), new("a", "b|c")], await FromFile("frugt.txt"));
    }

    [Theory]
    [InlineData("../hemmelig.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("mangler.txt")]
    [InlineData("")]
    public async Task A_path_that_leads_out_of_the_folder_is_no_file(string path)
    {
        Directory.CreateDirectory(Path.Combine(_root, "App_Data"));
        File.WriteAllText(Path.Combine(_root, "App_Data", "hemmelig.txt"), "x");

        Assert.Empty(await FromFile(path));
    }

    [Fact]
    public async Task Values_are_kept_for_as_long_as_the_source_says()
    {
        Counting counting = new();
        var service = Service(counting, TimeSpan.FromMinutes(5));

        Assert.Equal("1", await First(service));
        _clock.Now += TimeSpan.FromMinutes(4);
        Assert.Equal("1", await First(service));
        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("2", await First(service));
    }

    [Theory]
    [InlineData(false, "1 1")]
    [InlineData(true, "1 2")]
    public async Task Fields_share_what_is_kept_unless_the_values_are_their_own(bool dependsOnField, string expected)
    {
        var service = Service(new Counting { IsOfField = dependsOnField }, TimeSpan.FromMinutes(5));
        string[] aliases = ["a", "b"];
        var fields = aliases.Select(alias => Forms.Field(alias, FieldAliases.Dropdown, item => item with { PrevalueSourceId = sourceId })).ToArray();

        var values = await service.GetAsync(Forms.Form(fields), null, null, CancellationToken.None);

        Assert.Equal(expected, string.Join(' ', fields.Select(field => values[field.Id][0].Value)));
    }

    [Fact]
    public async Task Without_a_time_they_are_asked_for_each_time()
    {
        Counting counting = new();
        var service = Service(counting, TimeSpan.Zero);

        Assert.Equal("1", await First(service));
        Assert.Equal("2", await First(service));
    }

    [Fact]
    public async Task Many_who_ask_at_once_wait_for_one()
    {
        Counting counting = new() { Gate = new TaskCompletionSource() };
        var service = Service(counting, TimeSpan.FromMinutes(5));
        var all = Enumerable.Range(0, 20).Select(_ => First(service)).ToArray();
        counting.Gate.SetResult();

        Assert.All(await Task.WhenAll(all), value => Assert.Equal("1", value));
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        Counting counting = new() { Failures = 1 };
        var service = Service(counting, TimeSpan.FromMinutes(5));

        await Assert.ThrowsAsync<InvalidOperationException>(() => First(service));
        Assert.Equal("2", await First(service));
    }

    [Fact]
    public void Every_source_that_a_form_on_disk_names_stands_in_the_settings_of_the_sites()
    {
        PrevalueSettings settings = new();
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "src/Headspace.Web/appsettings.json")).Build().GetSection(PrevalueSettings.Section).Bind(settings);
        PrevalueSourceStore store = new(Options.Create(settings));
        var named = OnDisk.FormFiles.Paths.SelectMany(path => OnDisk.FormFiles.Read(Path.GetFileNameWithoutExtension(path)).Fields).Select(field => field.PrevalueSourceId).OfType<Guid>().ToArray();

        Assert.NotEmpty(named);
        Guid documents = new("de996870-c45a-11de-8a39-0800200c9a66");
        Assert.All(named, id => Assert.NotNull(store.Find(id)));
        Assert.All(
            named.Select(id => store.Find(id)!).Where(source => source.FieldPreValueSourceTypeId == documents),
            source => Assert.True(source.CachePrevaluesFor > TimeSpan.Zero && Guid.TryParse(source.Setting("RootNode"), out _)));
    }

    [Fact]
    public async Task A_field_without_a_source_has_its_own_values_and_one_of_an_unknown_source_none()
    {
        var own = Forms.Field("a", FieldAliases.Dropdown, field => field with { PreValues = [new("x")] });
        var lost = Forms.Field("b", FieldAliases.Dropdown, field => field with { PreValues = [new("x")], PrevalueSourceId = Guid.NewGuid() });
        var values = await Service(new Counting(), TimeSpan.Zero).GetAsync(Forms.Form(own, lost, Forms.Field("c")), null, null, CancellationToken.None);

        Assert.Equal([new FormPrevalue("x")], values[own.Id]);
        Assert.Empty(values[lost.Id]);
        Assert.Equal(2, values.Count);
    }

    private static async Task<string> First(PrevalueService service)
    {
        var field = Forms.Field("a", FieldAliases.Dropdown, item => item with { PrevalueSourceId = sourceId });
        return (await service.GetAsync(Forms.Form(field), null, null, CancellationToken.None))[field.Id][0].Value;
    }

    private PrevalueService Service(Counting counting, TimeSpan keep) => new(
        [counting], new OneSource(new PrevalueSourceDefinition { Id = sourceId, FieldPreValueSourceTypeId = counting.Id, CachePrevaluesFor = keep }), Forms.Types, _clock);

    private Task<IReadOnlyList<FormPrevalue>> FromFile(string path) => new TextFilePrevalueSource(new TextFileStorage(new Root(_root))).GetAsync(
        new PrevalueRequest(new PrevalueSourceDefinition { Settings = Forms.Settings(("TextFile", path)) }, Forms.Field("a")), CancellationToken.None);

    private void Write(string name, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, "App_Data", "FormPrevalues"));
        File.WriteAllText(Path.Combine(folder.FullName, name), text);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class OneSource(PrevalueSourceDefinition source) : IPrevalueSourceStore
    {
        public PrevalueSourceDefinition? Find(Guid id) => id == source.Id ? source : null;
    }

    private sealed class Counting : IPrevalueSource
    {
        private int _count;

        public Guid Id { get; } = Guid.NewGuid();

        public string Name => "Tæller";

        public int Failures { get; init; }

        public bool IsOfField { get; init; }

        public TaskCompletionSource? Gate { get; init; }

        public bool DependsOnPage(PrevalueSourceDefinition source) => false;

        public bool DependsOnField(PrevalueSourceDefinition source) => IsOfField;

        public async Task<IReadOnlyList<FormPrevalue>> GetAsync(PrevalueRequest request, CancellationToken cancellationToken)
        {
            var number = Interlocked.Increment(ref _count);
            if (Gate is not null)
                await Gate.Task;
            return number <= Failures ? throw new InvalidOperationException("no") : [new FormPrevalue(number.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        }
    }

    private sealed class Root(string path) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = path;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
