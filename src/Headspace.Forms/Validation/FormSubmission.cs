using Headspace.Forms.Fields;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Validation;

/// <summary>Answers that have been gone through.</summary>
/// <param name="Outcome">What is shown and what is wrong.</param>
/// <param name="Values">What was answered, by the field's key: of fields that are shown, that are right and whose answers are kept.</param>
public sealed record FormSubmission(FormOutcome Outcome, IReadOnlyDictionary<Guid, FieldValue> Values);
