using Microsoft.Extensions.Hosting;

namespace Headspace.Forms.Prevalues;

/// <summary>Files below <c>App_Data/FormPrevalues</c> of the content root; a path that leads out of it is no file.</summary>
internal sealed class TextFileStorage(IHostEnvironment environment) : ITextFileStorage
{
    private readonly string _root = Path.GetFullPath(Path.Combine(environment.ContentRootPath, "App_Data", "FormPrevalues"));

    public async Task<string?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(Path.Combine(_root, path));
        return full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full)
            ? await File.ReadAllTextAsync(full, cancellationToken)
            : null;
    }
}
