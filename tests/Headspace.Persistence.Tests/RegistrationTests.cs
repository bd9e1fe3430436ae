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
using Headspace.Forms.Entries;
using Headspace.Persistence.Schema;
using Headspace.Persistence.Tests.Hosting;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Persistence.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void Registering_twice_answers_every_port_once()
    {
        Type[] ports =
        [
            typeof(IFormDefinitionRepository), typeof(IFormEntryRepository), typeof(Headspace.Cms.Contracts.Outbox.IOutbox), typeof(IPaymentRepository),
            typeof(IAgreementRepository), typeof(IMembershipRepository), typeof(ISupporterRepository), typeof(IDonationRepository),
            typeof(IReceiptRepository), typeof(IEnquiryRepository), typeof(INewsletterRepository), typeof(ISummitSignUpRepository),
        ];
        using TestSite site = new(configure: builder =>
        {
            builder.AddHeadspacePersistence();
            Assert.All(ports, port => Assert.Single(builder.Services, service => service.ServiceType == port));
            Assert.Single(builder.Services, service => service.ImplementationType == typeof(HeadspaceSchemaNotificationHandler));
        });

        Assert.Single(site.Get<IEnumerable<INotificationAsyncHandler<UmbracoApplicationStartingNotification>>>());
    }

    /// <summary>Rows keep enums as numbers: a member may be added at the end and never moved.</summary>
    [Fact]
    public void The_numbers_that_are_stored_stay_what_they_are() => Assert.Equal(
        [
            "PaymentOperationKind: Other Authorize Recurring Capture Refund Cancel",
            "PaymentVerdict: Pending Rejected Approved",
            "AgreementState: Created Active Charging Failing Paused CardExpired Cancelled",
            "ChargeInterval: Monthly Yearly",
            "MembershipType: Personal Young Household Organisation Company",
            "MembershipReminder: MonthBefore WeekBefore WeekAfter ThreeWeeksAfter",
            "ReceiptSeries: Gift Dues",
            "EnquiryState: New Acknowledged Qualified Meeting InPoliticalProcess AgreementDraft AgreementSigned Premises Recruiting OpeningSoon Open Parked Declined Duplicate",
            "NewsletterState: Pending Confirmed Unsubscribed",
            "SummitSignUpState: Waiting Seated Cancelled",
        ],
        new[]
        {
            typeof(PaymentOperationKind), typeof(PaymentVerdict), typeof(AgreementState), typeof(ChargeInterval), typeof(MembershipType),
            typeof(MembershipReminder), typeof(ReceiptSeries), typeof(EnquiryState), typeof(NewsletterState), typeof(SummitSignUpState),
        }.Select(type => $"{type.Name}: {string.Join(' ', Enumerable.Range(0, Enum.GetValues(type).Length).Select(number => Enum.GetName(type, number)))}"));
}
