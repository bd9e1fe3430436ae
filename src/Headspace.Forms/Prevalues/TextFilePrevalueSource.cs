using Headspace.Forms.Definitions;
using Headspace.Forms.Text;

namespace Headspace.Forms.Prevalues;

/// <summary>A value on each line of a text file: <c>value</c>, or <c>value|caption</c>.</summary>
internal sealed class TextFilePrevalueSource(ITextFileStorage storage) : IPrevalueSource
{
    public Guid Id { get; } = new("35c2053e-cbf7-4793-b27c-6e97b7671a2d");

    public string Name => "Tekstfil";

    public bool DependsOnPage(PrevalueSourceDefinition source) => false;

    public async Task<IReadOnlyList<FormPrevalue>> GetAsync(PrevalueRequest request, CancellationToken cancellationToken)
    {
        var text = request.Source.Setting("TextFile") is { } path ? await storage.ReadAsync(path, cancellationToken) : null;
        return [.. Answers.Whole(text ?? string.Empty).Split('\n').Select(Answers.Trim).Where(line => line.Length > 0).Select(Parse)];
    }

    private static FormPrevalue Parse(string line) => line.IndexOf('|', StringComparison.Ordinal) is var bar and > 0
        ? new FormPrevalue(Answers.Trim(line[..bar]), Answers.Trim(line[(bar + 1)..]))
        : new FormPrevalue(line);
}
