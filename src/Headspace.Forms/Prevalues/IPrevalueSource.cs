using Headspace.Forms.Definitions;

namespace Headspace.Forms.Prevalues;

/// <summary>A kind of source of values. Register one more in the container and definitions can name it.</summary>
public interface IPrevalueSource
{
    /// <summary>What definitions call it.</summary>
    Guid Id { get; }

    /// <summary>Its name in the backoffice, Danish.</summary>
    string Name { get; }

    /// <summary>Whether the values depend on the page that the form stands on.</summary>
    bool DependsOnPage(PrevalueSourceDefinition source);

    /// <summary>Whether the values depend on the field that asks, and its form; else all fields that name the source share what is kept.</summary>
    bool DependsOnField(PrevalueSourceDefinition source) => false;

    /// <summary>The values in their order; none when there is nothing to take them from.</summary>
    Task<IReadOnlyList<FormPrevalue>> GetAsync(PrevalueRequest request, CancellationToken cancellationToken);
}
