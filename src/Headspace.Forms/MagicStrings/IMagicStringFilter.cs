namespace Headspace.Forms.MagicStrings;

/// <summary>A filter of magic strings. Register one more in the container and texts can use it.</summary>
public interface IMagicStringFilter
{
    /// <summary>Its name in texts.</summary>
    string Name { get; }

    /// <summary>The value changed; the value itself when the arguments make no sense.</summary>
    /// <param name="value">Plain text.</param>
    /// <param name="arguments">What stands behind the colons.</param>
    string Apply(string value, IReadOnlyList<string> arguments);
}
