using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Agreements;
using Headspace.Core.Donations;
using Headspace.Core.Enquiries;
using Headspace.Core.Memberships;
using Headspace.Core.Newsletters;
using Headspace.Core.Payments;
using Headspace.Core.Receipts;
using Headspace.Core.Summits;
using Headspace.Core.Supporters;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Design;
using Headspace.Forms.Entries;
using Headspace.Forms.Jobs;
using Headspace.Forms.Prevalues;
using Headspace.Persistence.Agreements;
using Headspace.Persistence.Database;
using Headspace.Persistence.Donations;
using Headspace.Persistence.Enquiries;
using Headspace.Persistence.FormDefinitions;
using Headspace.Persistence.FormDesigns;
using Headspace.Persistence.FormEntries;
using Headspace.Persistence.Memberships;
using Headspace.Persistence.Newsletters;
using Headspace.Persistence.OutboxMessages;
using Headspace.Persistence.Payments;
using Headspace.Persistence.Prevalues;
using Headspace.Persistence.Receipts;
using Headspace.Persistence.Schema;
using Headspace.Persistence.Summits;
using Headspace.Persistence.Supporters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Headspace.Persistence;

/// <summary>Registers the tables of our own.</summary>
public static class HeadspacePersistenceBuilderExtensions
{
    /// <summary>
    /// Answers the ports of Headspace.Forms and Headspace.Core for what is kept, in the database of the open scope. The tables are
    /// made, or completed, when the site starts. Calling it twice is harmless.
    /// </summary>
    public static IUmbracoBuilder AddHeadspacePersistence(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddUnique<WriterQueue, WriterQueue>();
        services.AddUnique<HeadspaceDatabase, HeadspaceDatabase>();
        services.AddUnique<HeadspaceSchema, HeadspaceSchema>();
        services.AddUnique<IFormDefinitionRepository, FormDefinitionRepository>();
        services.AddUnique<IFormFolderRepository, FormFolderRepository>();
        services.AddUnique<IFormVersionRepository, FormVersionRepository>();
        services.AddUnique<IFormEntryRepository, FormEntryRepository>();
        services.AddUnique<IEntryHistory, EntryHistory>();
        services.AddUnique<IEntryJobRepository, EntryJobRepository>();
        services.AddUnique<IOutbox, Outbox>();
        services.AddUnique<IPaymentRepository, PaymentRepository>();
        services.AddUnique<IAgreementRepository, AgreementRepository>();
        services.AddUnique<IMembershipRepository, MembershipRepository>();
        services.AddUnique<ISupporterRepository, SupporterRepository>();
        services.AddUnique<IDonationRepository, DonationRepository>();
        services.AddUnique<IReceiptRepository, ReceiptRepository>();
        services.AddUnique<IEnquiryRepository, EnquiryRepository>();
        services.AddUnique<INewsletterRepository, NewsletterRepository>();
        services.AddUnique<ISummitSignUpRepository, SummitSignUpRepository>();
        services.TryAddSingleton<SqlPrevalueSource>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPrevalueSource, SqlPrevalueSource>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPrevalueSource, DataSourcePrevalueSource>());
        services.TryAddEnumerable(
            ServiceDescriptor.Transient<INotificationAsyncHandler<UmbracoApplicationStartingNotification>, HeadspaceSchemaNotificationHandler>());
        return builder;
    }
}
