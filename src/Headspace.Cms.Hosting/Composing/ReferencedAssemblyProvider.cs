using System.Reflection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.Composing;

/// <summary>
/// The application and what it refers to, as far as it refers to Core. Core's own provider loads every file that
/// the build names, which fails under a test runner and takes longer.
/// </summary>
internal sealed class ReferencedAssemblyProvider(Assembly application) : IAssemblyProvider
{
    private readonly Lazy<IReadOnlyList<Assembly>> assemblies = new(() => Find(application));

    public IEnumerable<Assembly> Assemblies => assemblies.Value;

    private static List<Assembly> Find(Assembly application)
    {
        var core = typeof(IContentService).Assembly;
        var found = new List<Assembly> { core };
        var seen = new HashSet<string>(StringComparer.Ordinal) { core.GetName().Name! };
        var pending = new Queue<Assembly>([application]);
        while (pending.TryDequeue(out var assembly))
        {
            var references = assembly.GetReferencedAssemblies();
            if (Array.Exists(references, reference => reference.Name == core.GetName().Name))
            {
                found.Add(assembly);
            }

            foreach (var reference in references.Where(reference => !IsFrameworks(reference.Name!) && seen.Add(reference.Name!)))
            {
                pending.Enqueue(Assembly.Load(reference));
            }
        }

        return found;
    }

    private static bool IsFrameworks(string name) =>
        name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal) || name == "netstandard";
}
