namespace Headspace.Cms.Persistence.Schema;

internal enum ColumnType
{
    Int,
    Long,
    Bool,
    Guid,
    DateTime,
    Decimal,

    /// <summary>Text that compares without regard to case.</summary>
    Text,

    /// <summary>Text that compares exactly; the token and EF tables use it.</summary>
    ExactText,
    Binary,
}
