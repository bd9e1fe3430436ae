using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Cms.Contracts.Sync;
using Headspace.Forms.Api;
using Headspace.Forms.Definitions.Checks;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Design;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Jobs;
using Headspace.Forms.MagicStrings;
using Headspace.Forms.Mail;
using Headspace.Forms.Outbox;
using Headspace.Forms.Pickers;
using Headspace.Forms.Prevalues;
using Headspace.Forms.Rendering;
using Headspace.Forms.Rules;
using Headspace.Forms.Spam;
using Headspace.Forms.Submission;
using Headspace.Forms.Sync;
using Headspace.Forms.Uploads;
using Headspace.Forms.Validation;
using Headspace.Forms.Workflows;
using Headspace.Forms.Workflows.Types;
using Headspace.Forms.Workflows.Xml;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;

namespace Headspace.Forms;

/// <summary>Registers the form engine.</summary>
public static class FormsBuilderExtensions
{
    /// <summary>Adds the form engine. Calling it twice is harmless.</summary>
    public static IUmbracoBuilder AddForms(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new FieldTypeRegistry(StandardFields.All.Concat(DanishFields.All).Concat(provider.GetServices<IFieldType>())));
        services.TryAddSingleton<FormDefinitionChecker>();
        services.TryAddSingleton<FormDesigner>();
        services.TryAddSingleton<FormFolders>();
        services.AddOptions<FormVersionSettings>().Bind(builder.Config.GetSection(FormVersionSettings.Section))
            .Validate(settings => settings is { KeepLatestVersions: >= 0, KeepVersionsNewerThanDays: >= 0, MaxVersionsToDeletePerRun: > 0 }, "Umbraco:Forms:Options:FormVersionCleanup holds a number that is too small.")
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IBackgroundJob, FormVersionCleanupJob>());
        services.TryAddSingleton<RulesCompiler>();
        services.TryAddSingleton<FormValidator>();
        services.TryAddSingleton<IFormDefinitionStore, FormDefinitionStore>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExternalSyncHandler, FormSyncHandler>());
        services.TryAddSingleton<ITextFileStorage, TextFileStorage>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPrevalueSource, TextFilePrevalueSource>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPrevalueSource, DocumentPrevalueSource>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPrevalueSource, DataTypePrevalueSource>());
        services.AddOptions<PrevalueSettings>().Bind(builder.Config.GetSection(PrevalueSettings.Section));
        services.TryAddSingleton<IPrevalueSourceStore, PrevalueSourceStore>();
        services.TryAddSingleton<PrevalueService>();
        services.TryAddSingleton<MemberValues>();
        services.TryAddSingleton(provider => new MagicStringResolver(StandardFilters.All.Concat(provider.GetServices<IMagicStringFilter>())));
        builder.AddSubmission();
        builder.AddWorkflows();
        builder.AddFormsApi();
        builder.AddFormPicker();
        builder.AddNotificationHandler<FormDefinitionsChangedNotification, FormDefinitionsChangedNotificationHandler>();
        return builder;
    }

    private static void AddSubmission(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection();
        services.AddOptions<SpamSettings>().Bind(builder.Config.GetSection(SpamSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<UploadSettings>().Bind(builder.Config.GetSection(UploadSettings.Section)).Bind(builder.Config.GetSection(UploadSettings.TypesSection)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RenderingSettings>().Bind(builder.Config.GetSection(RenderingSettings.DesignSection)).Bind(builder.Config.GetSection(RenderingSettings.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<IAnswerSealer, NoAnswerSealer>();
        services.TryAddSingleton<FormPreparer>();
        services.TryAddSingleton<FormTokens>();
        services.TryAddSingleton<AddressHash>();
        services.TryAddSingleton<RateLimiter>();
        services.TryAddSingleton<RepeatedTexts>();
        services.TryAddSingleton<SpamGuard>();
        services.TryAddSingleton<IFormFileStorage, FormFileStorage>();
        services.TryAddSingleton<FormUploads>();
        services.TryAddSingleton<UploadRoom>();
        services.TryAddSingleton<KeptAnswers>();
        services.TryAddSingleton<EntryBuilder>();
        services.TryAddScoped<FormGates>();
        services.TryAddScoped<FormAdmission>();
        services.TryAddScoped<SubmissionDestinations>();
        services.TryAddScoped<EntryStore>();
        services.TryAddScoped<FormSubmitter>();
        services.TryAddScoped<FormJourney>();
        services.TryAddSingleton<SummaryBuilder>();
        services.TryAddSingleton<FormViewBuilder>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IBackgroundJob, OrphanedFilesJob>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IBackgroundJob, EntryRetentionJob>());
    }

    /// <summary>Maps the Forms Delivery API. It answers 404 while the settings do not switch it on.</summary>
    public static IEndpointRouteBuilder MapFormsApi(this IEndpointRouteBuilder endpoints)
    {
        FormsApiEndpoints.Map(endpoints);
        return endpoints;
    }

    private static void AddFormsApi(this IUmbracoBuilder builder)
    {
        builder.Services.AddOptions<FormsApiSettings>()
            .Bind(builder.Config.GetSection("Umbraco:Forms:Options"))
            .Bind(builder.Config.GetSection("Umbraco:Forms:Security"));
        builder.Services.AddOpenApi(FormsApiDocument.Name, FormsApiDocument.Configure);
        builder.Services.TryAddSingleton<FormResponseModelBuilder>();
        builder.Services.TryAddScoped<FormsApiPages>();
        builder.Services.TryAddSingleton<IFormExpander, FormExpander>();
    }

    private static void AddWorkflows(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<OutboxSettings>().Bind(builder.Config.GetSection(OutboxSettings.Section))
            .Validate(settings => settings is { Parallelism: > 0, Lease.Ticks: > 0, LongestWait.Ticks: > 0 }, "Headspace:Outbox holds a number or a time that is not above nothing.")
            .ValidateOnStart();
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<INotificationHandler<OutboxFilledNotification>>(provider => provider.GetRequiredService<OutboxSignal>());
        services.TryAddSingleton<OutboxProcessor>();
        services.AddHostedService<OutboxWorker>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IBackgroundJob, OutboxCleanupJob>());
        services.TryAddSingleton<EntryAnswers>();
        services.TryAddSingleton<EntryFiles>();
        services.TryAddSingleton<EntryStates>();
        services.TryAddSingleton<EntryRemover>();
        services.TryAddSingleton<EntryEditor>();
        services.AddOptions<ExportSettings>().Bind(builder.Config.GetSection(ExportSettings.Section))
            .Validate(settings => settings.CsvExportDelimiter is [not ('"' or '\r' or '\n') and <= '\x7f'], "Umbraco:Forms:Options:CsvExportDelimiter is not one character that can stand between cells.")
            .ValidateOnStart();
        services.TryAddSingleton<EntryJobs>();
        services.TryAddSingleton<EntryJobFiles>();
        services.TryAddSingleton<ExportRows>();
        services.TryAddSingleton<ExportTables>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IOutboxHandler, EntryJobHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IBackgroundJob, EntryJobCleanup>());
        services.TryAddSingleton<WorkflowCondition>();
        services.TryAddScoped<EntryMagicStrings>();
        services.TryAddScoped<LetterSender>();
        services.TryAddScoped<WorkflowEmail>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IOutboxHandler, WorkflowHandler>());
        services.AddOptions<WorkflowSettings>().Bind(builder.Config.GetSection(WorkflowSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<WorkflowFolders>();
        services.TryAddSingleton<EntryXml>();
        services.TryAddSingleton<WorkflowXml>();
        services.TryAddSingleton<WorkflowRequests>();
        services.TryAddSingleton<SlackMessage>();
        services.AddHttpClient(WorkflowRequests.ClientName)
            .ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowType, SendTextEmailWorkflow>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowType, SendRazorEmailWorkflow>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowType, SendToUrlWorkflow>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowType, ChangeRecordStateWorkflow>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowType, SlackWorkflow>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowType, SlackTokenWorkflow>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowType, SaveAsDocumentWorkflow>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowType, SendXsltEmailWorkflow>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowType, PostXmlWorkflow>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkflowType, SaveXmlFileWorkflow>());
    }
}
