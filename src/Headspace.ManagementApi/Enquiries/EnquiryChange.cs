using Headspace.Cms.Contracts.Outbox;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Core.Enquiries;
using Umbraco.Cms.Core;

namespace Headspace.ManagementApi.Enquiries;

/// <summary>What a case shall become, with the work that follows; or why it shall not.</summary>
internal sealed record EnquiryChange
{
    public Enquiry? Enquiry { get; private init; }

    public IReadOnlyCollection<OutboxMessage> Work { get; private init; } = [];

    public Problem? Problem { get; private init; }

    public static EnquiryChange Of(Problem problem) => new() { Problem = problem };

    public static EnquiryChange Of(Enquiry enquiry, params OutboxMessage[] work) => new() { Enquiry = enquiry, Work = work };

    public static EnquiryChange Of(Attempt<Enquiry, EnquiryOperationStatus> attempt) =>
        attempt.Success ? Of(attempt.Result!) : Of(Cms.ManagementApi.Problems.Problem.Of(attempt.Status));
}
