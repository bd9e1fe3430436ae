using System.Net;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.MagicStrings;
using Headspace.Forms.Prevalues;
using Headspace.Forms.Rendering;
using Headspace.Forms.Rules;
using Headspace.Forms.Spam;
using Headspace.Forms.Submission;
using Headspace.Forms.Uploads;
using Headspace.Forms.Validation;
using Headspace.Tests.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Tests.Submission;

/// <summary>All parts that take a form, on a clock that is set by hand, with files in a folder of their own.</summary>
internal sealed class Desk : IDisposable
{
    private readonly IOptions<SpamSettings> _spam;
    private readonly EphemeralDataProtectionProvider _protection = new();

    public Desk(SpamSettings? spam = null, UploadSettings? uploads = null, IAnswerSealer? sealer = null, params IReadOnlyList<IFormFeature> features)
    {
        _spam = Options.Create(spam ?? new SpamSettings());
        Uploads = Options.Create(uploads ?? new UploadSettings());
        Storage = new FormFileStorage(new Place(Root), Uploads);
        Preparer = new FormPreparer(
            new RulesCompiler(Forms.Types, Uploads), new PrevalueService([], new PrevalueSourceStore(Options.Create(new PrevalueSettings())), Forms.Types, Time),
            Forms.Types, features, sealer ?? new NoAnswerSealer(), Time);
        Tokens = new FormTokens(_protection, _spam, Time);
        Files = new FormUploads(Storage, Uploads);
        Kept = new KeptAnswers(_protection, Files);
        Submitter = Make(sealer ?? new NoAnswerSealer());
        Journey = new FormJourney(new FormAdmission(Tokens, new FormGates(Gates)), Preparer, Tokens, Kept, new FormValidator(Forms.Types), Submitter);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("forms").FullName;

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public IOptions<UploadSettings> Uploads { get; }

    public EntryMemory Entries { get; } = new();

    public FormFileStorage Storage { get; }

    public FormPreparer Preparer { get; }

    public FormTokens Tokens { get; }

    public FormUploads Files { get; }

    public KeptAnswers Kept { get; }

    public FormSubmitter Submitter { get; }

    public FormJourney Journey { get; }

    public List<IFormGate> Gates { get; } = [];

    public List<ISubmissionDestination> Destinations { get; } = [];

    /// <summary>What a theme renders of a visit.</summary>
    public FormView View(FormVisit visit, RenderingSettings? settings = null) =>
        new FormViewBuilder(Forms.Types, Tokens, Kept, new SummaryBuilder(Forms.Types), _spam, Options.Create(settings ?? new RenderingSettings()))
        .Build(visit, new FormTexts(new MagicStringResolver(StandardFilters.All), new MagicStringValues()));

    /// <summary>A token of a visitor who takes a minute to fill the form.</summary>
    public string Show(FormDefinition form)
    {
        var token = Tokens.Write(Tokens.Issue(form.Id));
        Time.Advance(TimeSpan.FromMinutes(1));
        return token;
    }

    public FormPost Post(FormDefinition form, params (string Alias, string Text)[] answers) => new()
    {
        Form = form,
        Answers = answers.GroupBy(answer => answer.Alias).ToDictionary(group => group.Key, group => FieldAnswer.Of([.. group.Select(answer => answer.Text)])),
        Token = Show(form),
        Address = IPAddress.Parse("192.0.2.1"),
        Culture = "da-DK",
        Origin = "https://headspace.dk"
    };

    public Task<SubmissionResult> SendAsync(FormPost post) => Submitter.SubmitAsync(post, TestContext.Current.CancellationToken);

    public Task<SubmissionResult> SendAsync(FormDefinition form, params (string Alias, string Text)[] answers) => SendAsync(Post(form, answers));

    public static PostedFile File(string name, byte[] content) => new(name, content.Length, () => new MemoryStream(content));

    public static FormPost With(FormPost post, string alias, params IReadOnlyList<PostedFile> files) =>
        post with { Answers = new Dictionary<string, FieldAnswer>(post.Answers) { [alias] = new FieldAnswer([], files) } };

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private FormSubmitter Make(IAnswerSealer sealer) => new(
        new FormAdmission(Tokens, new FormGates(Gates)),
        Preparer,
        new FormValidator(Forms.Types),
        Files,
        new SpamGuard(new AddressHash(Time), new RateLimiter(_spam, Time), new RepeatedTexts(Time), _spam, Time),
        new EntryBuilder(Files, sealer, Forms.Types, Preparer, Time),
        new EntryStore(Entries, new SubmissionDestinations(Destinations, NullLogger<SubmissionDestinations>.Instance)));

    private sealed class Place(string root) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = root;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
