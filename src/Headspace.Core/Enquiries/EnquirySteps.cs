namespace Headspace.Core.Enquiries;

/// <summary>
/// Which state may follow which. A case goes forward, and may skip steps up to the signed agreement; it goes back only where
/// that happens in life; once signed every step is taken.
/// </summary>
public static class EnquirySteps
{
    private static readonly EnquiryState[] beside = [EnquiryState.Parked, EnquiryState.Declined, EnquiryState.Duplicate];

    // What happens in life: the council sends it back, the agreement is rewritten, premises fall through.
    private static readonly (EnquiryState From, EnquiryState To)[] backward =
    [
        (EnquiryState.InPoliticalProcess, EnquiryState.Meeting),
        (EnquiryState.AgreementDraft, EnquiryState.Meeting),
        (EnquiryState.AgreementDraft, EnquiryState.InPoliticalProcess),
        (EnquiryState.Recruiting, EnquiryState.Premises),
        (EnquiryState.OpeningSoon, EnquiryState.Recruiting),
        (EnquiryState.OpeningSoon, EnquiryState.Premises),
    ];

    /// <summary>Whether a state stands beside the steps.</summary>
    public static bool IsBeside(EnquiryState state) => beside.Contains(state);

    /// <summary>Whether nothing more is to happen: open, declined or a duplicate.</summary>
    public static bool IsClosed(EnquiryState state) => state is EnquiryState.Open or EnquiryState.Declined or EnquiryState.Duplicate;

    /// <summary>The states that a case in a state may be moved to, in their order.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="before">For a case beside the steps, the step that it stood at.</param>
    public static IReadOnlyList<EnquiryState> From(EnquiryState state, EnquiryState before) =>
        [.. Enum.GetValues<EnquiryState>().Where(next => MayFollow(state, before, next))];

    private static bool MayFollow(EnquiryState state, EnquiryState before, EnquiryState next) => state switch
    {
        EnquiryState.Open => false,

        // What was put aside goes on where it stood, or a parked one is closed for good.
        _ when IsBeside(state) => next == before || (state == EnquiryState.Parked && next is EnquiryState.Declined or EnquiryState.Duplicate),
        _ when next == EnquiryState.Duplicate => state < EnquiryState.AgreementSigned,
        _ when IsBeside(next) => true,
        < EnquiryState.AgreementSigned => (next > state && next <= EnquiryState.AgreementSigned && IsReachedBySkipping(state, next)) || backward.Contains((state, next)),
        _ => next == state + 1 || backward.Contains((state, next)),
    };

    // Signing needs a draft: it is the one step that cannot be skipped.
    private static bool IsReachedBySkipping(EnquiryState state, EnquiryState next) =>
        next != EnquiryState.AgreementSigned || state == EnquiryState.AgreementDraft;
}
