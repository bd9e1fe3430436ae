using System.Text.Json;
using Headspace.Persistence.Agreements;
using Headspace.Persistence.Donations;
using Headspace.Persistence.Enquiries;
using Headspace.Persistence.FormDefinitions;
using Headspace.Persistence.FormDesigns;
using Headspace.Persistence.FormEntries;
using Headspace.Persistence.Memberships;
using Headspace.Persistence.Newsletters;
using Headspace.Persistence.OutboxMessages;
using Headspace.Persistence.Payments;
using Headspace.Persistence.Receipts;
using Headspace.Persistence.Summits;
using Headspace.Persistence.Supporters;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Database;

/// <summary>The tables of our own. Nothing is tracked: rows are written by statements, in sets.</summary>
internal sealed class HeadspaceDbContext(DbContextOptions<HeadspaceDbContext> options) : DbContext(options)
{
    public DbSet<FormRow> Forms => Set<FormRow>();

    public DbSet<FormFolderRow> FormFolders => Set<FormFolderRow>();

    public DbSet<FormVersionRow> FormVersions => Set<FormVersionRow>();

    public DbSet<FormEntryRow> FormEntries => Set<FormEntryRow>();

    public DbSet<FormEntryAnswerRow> FormEntryAnswers => Set<FormEntryAnswerRow>();

    public DbSet<FormEntryEventRow> FormEntryEvents => Set<FormEntryEventRow>();

    public DbSet<FormEntryJobRow> FormEntryJobs => Set<FormEntryJobRow>();

    public DbSet<FormEntryRemovalRow> FormEntryRemovals => Set<FormEntryRemovalRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<PaymentRow> Payments => Set<PaymentRow>();

    public DbSet<AgreementRow> Agreements => Set<AgreementRow>();

    public DbSet<MembershipRow> Memberships => Set<MembershipRow>();

    public DbSet<MembershipPaymentRow> MembershipPayments => Set<MembershipPaymentRow>();

    public DbSet<SupporterRow> Supporters => Set<SupporterRow>();

    public DbSet<SupporterCprRow> SupporterCprs => Set<SupporterCprRow>();

    public DbSet<DonationRow> Donations => Set<DonationRow>();

    public DbSet<YearlyStatementRow> YearlyStatements => Set<YearlyStatementRow>();

    public DbSet<ReceiptSeriesRow> ReceiptSeries => Set<ReceiptSeriesRow>();

    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    public DbSet<EnquiryRow> Enquiries => Set<EnquiryRow>();

    public DbSet<NewsletterSubscriptionRow> NewsletterSubscriptions => Set<NewsletterSubscriptionRow>();

    public DbSet<SummitSignUpRow> SummitSignUps => Set<SummitSignUpRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMomentConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            property.SetColumnName(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
    }
}
