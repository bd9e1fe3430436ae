using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Headspace.Models.Generator;

/// <summary>
/// Makes a typed model of each content type in uSync's files, so that a view that no longer fits does not compile.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContentModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".config", StringComparison.OrdinalIgnoreCase))
            .Select(static (file, token) => (file.Path, Text: file.GetText(token)?.ToString() ?? string.Empty));
        var types = files
            .Where(static file => IsIn(file.Path, "ContentTypes") || IsIn(file.Path, "MediaTypes"))
            .Select(static (file, _) => file.Text)
            .Collect();
        var dataTypes = files
            .Where(static file => IsIn(file.Path, "DataTypes"))
            .Select(static (file, _) => file.Text)
            .Collect();
        context.RegisterSourceOutput(types.Combine(dataTypes), static (output, input) => Write(output, input.Left, input.Right));
    }

    private static void Write(SourceProductionContext output, ImmutableArray<string> typeTexts, ImmutableArray<string> dataTypeTexts)
    {
        var types = typeTexts.Select(ContentTypeFile.Read).Where(type => type is { Alias.Length: > 0 })
            .GroupBy(type => type!.Alias).ToDictionary(group => group.Key, group => group.First()!);
        var configurations = dataTypeTexts.Select(ValueTypes.ReadDataType).Where(dataType => dataType is not null)
            .GroupBy(dataType => dataType!.Value.Key).ToDictionary(group => group.Key, group => group.First()!.Value.Configuration);
        var writer = new ModelWriter(types, configurations);
        foreach (var type in types.Values)
        {
            output.AddSource($"{ModelWriter.ClassName(type.Alias)}.g.cs", writer.Write(type));
        }
    }

    private static bool IsIn(string path, string folder) =>
        string.Equals(Path.GetFileName(Path.GetDirectoryName(path)), folder, StringComparison.Ordinal);
}
