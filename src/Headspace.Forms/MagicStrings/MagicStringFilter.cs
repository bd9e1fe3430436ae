namespace Headspace.Forms.MagicStrings;

/// <summary>A filter that is one function.</summary>
internal sealed class MagicStringFilter(string name, Func<string, IReadOnlyList<string>, string> apply) : IMagicStringFilter
{
    public string Name => name;

    public string Apply(string value, IReadOnlyList<string> arguments) => apply(value, arguments);
}
