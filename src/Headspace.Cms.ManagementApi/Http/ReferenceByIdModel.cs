using System.Diagnostics.CodeAnalysis;

namespace Headspace.Cms.ManagementApi.Http;

/// <summary>Something else, by its key.</summary>
internal sealed record ReferenceByIdModel(Guid Id)
{
    [return: NotNullIfNotNull(nameof(id))]
    public static ReferenceByIdModel? Of(Guid? id) => id is { } value ? new ReferenceByIdModel(value) : null;
}
