using System.Threading.Channels;
using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Payments;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Outbox;
using Headspace.Forms.Submission;
using Headspace.Forms.Workflows;
using Headspace.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;

namespace Headspace.Web.Tests.Supporters;

/// <summary>
/// The composed site with its payment sandbox. Its outbox is worked on when the test says so; what a callback brings is
/// waited for by what it stores.
/// </summary>
internal sealed class SupporterSite : IAsyncDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    private readonly Arrivals arrivals = new();
    private readonly SiteFolder folder;
    private SiteInProcess site = null!;

    private SupporterSite(SiteFolder folder) => this.folder = folder;

    public SiteInProcess Site => site;

    public string MailFolder => folder.Mail;

    public static Task<SupporterSite> StartAsync(SiteFolder folder, params (string Key, string Value)[] settings) => StartAsync(folder, TimeProvider.System, settings);

    /// <summary>The same with a clock of the test's own.</summary>
    public static async Task<SupporterSite> StartAsync(SiteFolder folder, TimeProvider time, params (string Key, string Value)[] settings)
    {
        folder.Environment["Headspace__Outbox__Enabled"] = "false";
        foreach (var (key, value) in settings)
        {
            folder.Environment[key] = value;
        }

        var started = new SupporterSite(folder);
        started.site = await SiteInProcess.StartAsync(folder, services => services.AddSingleton(time).AddSingleton<INotificationHandler<OutboxFilledNotification>>(started.arrivals));
        return started;
    }

    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = site.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task WorkAsync() => site.Get<OutboxProcessor>().RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Stores an entry as the submission does.</summary>
    public Task<(FormDefinition Form, FormEntry Entry)> SendAsync(string form, params (string Alias, FieldValue Value)[] answers) => SendAsync(form, Guid.NewGuid(), answers);

    /// <summary>The same under a key that answers were sealed for.</summary>
    public async Task<(FormDefinition Form, FormEntry Entry)> SendAsync(string form, Guid key, params (string Alias, FieldValue Value)[] answers)
    {
        var definition = (await site.Get<IFormDefinitionStore>().GetAsync(TestContext.Current.CancellationToken)).Find(form)!;
        var now = site.Get<TimeProvider>().GetUtcNow();
        var entry = new FormEntry
        {
            Key = key,
            SubmissionKey = Guid.NewGuid(),
            FormId = definition.Id,
            State = FormEntryState.Approved,
            CreatedAt = now,
            UpdatedAt = now,
            Culture = "da-DK",
            Origin = site.Address.GetLeftPart(UriPartial.Authority),
            Values = [.. answers.Select(answer => new FormEntryValue(definition.Fields.Single(field => field.Alias == answer.Alias).Id, answer.Alias, answer.Value))],
            Consents = [.. definition.Fields.Where(field => answers.Contains((field.Alias, new FlagValue(true))) && definition.ConsentTexts.Any(text => text.FieldId == field.Id))
                .Select(field => ConsentTexts.On(definition, field, DateOnly.MaxValue)).Select(text => new GivenConsent(text.FieldId, text.Version, text.Channel))],
        };
        return (definition, await site.Get<IFormEntryRepository>().AddAsync(entry, WorkflowMessages.Of(definition, entry, WorkflowStage.OnSubmit, now), TestContext.Current.CancellationToken));
    }

    /// <summary>Runs a job of the site once.</summary>
    public Task<bool> RunJobAsync(string name) => WithAsync(async services =>
    {
        await services.GetServices<IBackgroundJob>().Single(job => job.Name == name).RunAsync(TestContext.Current.CancellationToken);
        return true;
    });

    /// <summary>Puts an entry into a state without the work that follows from it.</summary>
    public async Task SetStateAsync(Guid key, FormEntryState state)
    {
        var entries = site.Get<IFormEntryRepository>();
        var entry = (await entries.GetAsync(key, TestContext.Current.CancellationToken))!;
        Assert.True(await entries.TrySaveAsync(entry with { State = state }, [], TestContext.Current.CancellationToken));
    }

    public Task<string?> DestinationAsync(FormDefinition form, FormEntry entry) => WithAsync(services =>
        services.GetRequiredService<SubmissionDestinations>().FindAsync(form, entry, TestContext.Current.CancellationToken));

    /// <summary>Pays in the sandbox with a card, by the link on the page, and works until the payment has come to a state.</summary>
    public async Task PayAsync(string page, string card)
    {
        var link = await LinkOnAsync(page);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["number"] = card, ["expiry"] = "12/39", ["code"] = "123" });
        using var paid = await site.Client.PostAsync(link, form, TestContext.Current.CancellationToken);
        await paid.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<Uri> LinkOnAsync(string page)
    {
        var html = await site.Client.GetStringAsync(page, TestContext.Current.CancellationToken);
        var match = System.Text.RegularExpressions.Regex.Match(html, "class=\"button\" href=\"([^\"]+)\"");
        Assert.True(match.Success, html);
        return new Uri(System.Net.WebUtility.HtmlDecode(match.Groups[1].Value));
    }

    /// <summary>Works on the outbox whenever something was stored, until something holds.</summary>
    public async Task WorkUntilAsync(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience);
        await WorkAsync();
        while (!await holds())
        {
            await arrivals.NextAsync(limit.Token);
            await WorkAsync();
        }
    }

    /// <summary>Lets all pauses be over.</summary>
    public async Task MakeAllDueAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE headspaceOutbox SET dueAt = createdAt";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<Payment> PaymentAsync(Guid key) => (await site.Get<IPaymentRepository>().GetAsync(key, TestContext.Current.CancellationToken))!;

    public IReadOnlyList<SentMail> Mails() => Directory.Exists(MailFolder) ? [.. Directory.GetFiles(MailFolder, "*.eml").Select(SentMail.Read)] : [];

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private sealed class Arrivals : INotificationHandler<OutboxFilledNotification>
    {
        private readonly Channel<bool> calls = Channel.CreateUnbounded<bool>();

        public void Handle(OutboxFilledNotification notification) => calls.Writer.TryWrite(true);

        public ValueTask<bool> NextAsync(CancellationToken cancellationToken) => calls.Reader.ReadAsync(cancellationToken);
    }
}
