namespace Headspace.Forms.Fields;

/// <summary>An answer that was read: one of the types beside it.</summary>
public abstract record FieldValue
{
    private protected FieldValue()
    {
    }
}
