using System.Globalization;
using System.Text;

namespace Headspace.Forms.Workflows.Xml;

/// <summary>Text in memory that grows no further than told.</summary>
internal sealed class BoundedWriter(int most) : StringWriter(CultureInfo.InvariantCulture)
{
    /// <summary>What a declaration at its beginning says.</summary>
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        Check(1);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        base.Write(buffer, index, count);
    }

    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        base.Write(value);
    }

    private void Check(int more)
    {
        if (GetStringBuilder().Length + more > most)
            throw new InvalidDataException($"More than {most} characters are written.");
    }
}
