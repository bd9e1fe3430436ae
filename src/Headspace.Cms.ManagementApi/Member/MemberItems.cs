using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Member;

/// <summary>Members as pickers show them.</summary>
internal sealed class MemberItems(IMemberService members)
{
    public static IReadOnlyList<MemberItemResponseModel> Of(IEnumerable<IEntitySlim> found) =>
    [
        .. found.OfType<IMemberEntitySlim>().Select(member => new MemberItemResponseModel(
            member.Key, [], new MemberTypeReferenceResponseModel(member.ContentTypeKey, member.ContentTypeIcon ?? string.Empty, Collection: null), Named(member.Name), MemberKind.Default)),
    ];

    /// <summary>Those who still exist of the members with some user names. Core finds members by name one by one only; rules name a handful.</summary>
    public IReadOnlyList<MemberItemResponseModel> OfUsernames(IEnumerable<string> usernames) =>
    [
        .. usernames.Select(members.GetByUsername).OfType<IMember>().Select(member => new MemberItemResponseModel(
            member.Key, [], new MemberTypeReferenceResponseModel(member.ContentType.Key, member.ContentType.Icon ?? string.Empty, Collection: null), Named(member.Name), MemberKind.Default)),
    ];

    private static VariantItemResponseModel[] Named(string? name) => [new VariantItemResponseModel(name ?? string.Empty, null)];
}

internal sealed record MemberTypeReferenceResponseModel(Guid Id, string Icon, ReferenceByIdModel? Collection);

internal sealed record MemberItemResponseModel(
    Guid Id, IReadOnlyList<FlagModel> Flags, MemberTypeReferenceResponseModel MemberType, IReadOnlyList<VariantItemResponseModel> Variants, MemberKind Kind);
