namespace Headspace.Forms.Definitions;

/// <summary>How an answer is compared. The spelling is the contract's.</summary>
public enum ConditionOperator
{
    /// <summary>The same text.</summary>
    Is,

    /// <summary>Another text.</summary>
    IsNot,

    /// <summary>A greater number or a later date.</summary>
    GreaterThen,

    /// <summary>A smaller number or an earlier date.</summary>
    LessThen,

    /// <summary>The text occurs.</summary>
    Contains,

    /// <summary><see cref="Contains"/> in any case.</summary>
    ContainsIgnoreCase,

    /// <summary>It begins with the text.</summary>
    StartsWith,

    /// <summary><see cref="StartsWith"/> in any case.</summary>
    StartsWithIgnoreCase,

    /// <summary>It ends with the text.</summary>
    EndsWith,

    /// <summary><see cref="EndsWith"/> in any case.</summary>
    EndsWithIgnoreCase,

    /// <summary>The text does not occur.</summary>
    NotContains,

    /// <summary><see cref="NotContains"/> in any case.</summary>
    NotContainsIgnoreCase,

    /// <summary>It does not begin with the text.</summary>
    NotStartsWith,

    /// <summary><see cref="NotStartsWith"/> in any case.</summary>
    NotStartsWithIgnoreCase,

    /// <summary>It does not end with the text.</summary>
    NotEndsWith,

    /// <summary><see cref="NotEndsWith"/> in any case.</summary>
    NotEndsWithIgnoreCase
}
