using Headspace.Forms.Fields;
using Headspace.Forms.Patterns;

namespace Headspace.Forms.Rules;

/// <summary>What holds for one field, with everything that has to be looked up already looked up.</summary>
/// <param name="Id">The field's key.</param>
/// <param name="Alias">The name that it is posted by.</param>
/// <param name="Group">Its group, counted through all pages from 0.</param>
/// <param name="Required">Whether it must be answered.</param>
/// <param name="Check">What its type asks.</param>
/// <param name="Pattern">The pattern that the whole answer must match; null for none.</param>
/// <param name="Options">The values that can be chosen; null when anything can be written.</param>
/// <param name="Condition">When it is shown; null for always.</param>
/// <param name="Messages">What is said, by what is wrong.</param>
public sealed record FieldRule(
    Guid Id,
    string Alias,
    int Group,
    bool Required,
    FieldCheck Check,
    PortablePattern? Pattern,
    IReadOnlyList<string>? Options,
    RuleCondition? Condition,
    IReadOnlyDictionary<ProblemCode, string> Messages);
