using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Enquiries;

namespace Headspace.ManagementApi.Enquiries;

/// <summary>A case in a list or on the board.</summary>
internal sealed record EnquiryRowModel
{
    public required Guid Id { get; init; }

    public required EnquiryMunicipalityModel Municipality { get; init; }

    public required EnquiryState State { get; init; }

    public required EnquiryUserModel? Owner { get; init; }

    public required string? Contact { get; init; }

    public required DateTime Received { get; init; }

    public required DateTime? Answered { get; init; }

    /// <summary>The last day for an answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    public required bool IsLate { get; init; }

    public required EnquiryActionModel? NextAction { get; init; }

    public required DateOnly? ParkedUntil { get; init; }

    /// <summary>Whether what is next, or taking it up again, is to be done today or was to be done before.</summary>
    public required bool IsDue { get; init; }

    /// <summary>Where it may be moved to, in their order.</summary>
    public required IReadOnlyList<EnquiryState> Next { get; init; }

    /// <summary>To be sent with a change, so that it is not made over somebody else's.</summary>
    public required int Version { get; init; }
}

/// <summary>A municipality and the region that it belongs to today.</summary>
internal sealed record EnquiryMunicipalityModel(string Code, string Name, string? Region);

/// <summary>A colleague.</summary>
internal sealed record EnquiryUserModel(Guid Id, string Name);

/// <summary>What is to be done next.</summary>
internal sealed record EnquiryActionModel(string Text, DateOnly On);

/// <summary>All that is known of a case.</summary>
internal sealed record EnquiryModel
{
    public required EnquiryRowModel Case { get; init; }

    public required EnquiryContact? Contact { get; init; }

    public required IReadOnlyList<EnquiryContact> People { get; init; }

    /// <summary>What was sent with the form; empty once that is deleted.</summary>
    public required IReadOnlyList<EnquiryAnswerModel> Answers { get; init; }

    public required IReadOnlyList<EnquiryLogModel> Log { get; init; }

    public required Guid? DuplicateOf { get; init; }

    /// <summary>The other cases of the municipality, newest first.</summary>
    public required IReadOnlyList<EnquiryRowModel> Others { get; init; }

    /// <summary>The centre's page; null when none was made, or when it is gone.</summary>
    public required Guid? CentrePage { get; init; }

    public required bool CanMakeCentrePage { get; init; }

    public required bool CanEdit { get; init; }
}

/// <summary>An answer of the form.</summary>
internal sealed record EnquiryAnswerModel(string Caption, string Text);

/// <summary>A line of the log.</summary>
internal sealed record EnquiryLogModel(
    DateTime At, string? By, EnquiryLogKind Kind, EnquiryState From, EnquiryState To, string? Text, string? Owner, EnquiryMailModel? Mail);

/// <summary>A mail that was written, and how far it has come; no state once its sending is forgotten.</summary>
internal sealed record EnquiryMailModel(string To, string Subject, string Text, OutboxState? State, string? Note);

/// <summary>A case that came by telephone.</summary>
internal sealed record EnquiryRequestModel(string? MunicipalityCode, EnquiryContact? Contact, string? Note);

/// <summary>A wish to move a case.</summary>
internal sealed record EnquiryMoveModel(int Version, EnquiryState To, string? Reason, DateOnly? ParkedUntil, Guid? DuplicateOf);

/// <summary>Who shall have a case; nobody for null.</summary>
internal sealed record EnquiryOwnerModel(int Version, Guid? Owner);

/// <summary>What is to be done next; null when it is done.</summary>
internal sealed record EnquiryPlanModel(int Version, EnquiryActionModel? NextAction);

/// <summary>Who else works on it at the municipality.</summary>
internal sealed record EnquiryPeopleModel(int Version, IReadOnlyList<EnquiryContact>? People);

/// <summary>A note.</summary>
internal sealed record EnquiryNoteModel(string? Text);

/// <summary>A mail to be sent.</summary>
internal sealed record EnquiryLetterModel(string? To, string? Subject, string? Text);
