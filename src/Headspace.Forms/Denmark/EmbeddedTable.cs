using System.Text;

namespace Headspace.Forms.Denmark;

/// <summary>A table that the assembly carries: a heading, then rows parted by semicolons.</summary>
internal static class EmbeddedTable
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        List<string[]> rows = [];
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                rows.Add(line.Split(';'));
        }

        return rows;
    }
}
