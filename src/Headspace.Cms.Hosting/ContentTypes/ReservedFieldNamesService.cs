using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.ContentTypes;

/// <summary>The property aliases that a typed model could not have, for its base has a member of that name.</summary>
internal sealed class ReservedFieldNamesService : IReservedFieldNamesService
{
    private static readonly HashSet<string> content = MembersOf(typeof(IPublishedContent), typeof(IPublishedElement));
    private static readonly HashSet<string> member = MembersOf(typeof(IPublishedContent), typeof(IPublishedElement), typeof(IPublishedMember));

    public ISet<string> GetDocumentReservedFieldNames() => content;

    public ISet<string> GetMediaReservedFieldNames() => content;

    public ISet<string> GetMemberReservedFieldNames() => member;

    private static HashSet<string> MembersOf(params Type[] types) =>
        types.SelectMany(type => type.GetMembers())
            .Select(member => member.Name)
            .Where(name => !name.StartsWith("get_", StringComparison.Ordinal))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
