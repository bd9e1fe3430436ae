using System.Text.Json.Serialization;
using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.References;

/// <summary>Something that uses something else.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentReferenceResponseModel), nameof(DocumentReferenceResponseModel))]
[JsonDerivedType(typeof(MediaReferenceResponseModel), nameof(MediaReferenceResponseModel))]
[JsonDerivedType(typeof(MemberReferenceResponseModel), nameof(MemberReferenceResponseModel))]
[JsonDerivedType(typeof(DefaultReferenceResponseModel), nameof(DefaultReferenceResponseModel))]
internal abstract record ReferenceResponseModel(Guid Id, string? Name);

internal sealed record DocumentReferenceResponseModel(
    Guid Id, string? Name, bool? Published, TrackedReferenceTypeModel DocumentType, IReadOnlyList<DocumentVariantItemResponseModel> Variants) : ReferenceResponseModel(Id, Name);

internal sealed record MediaReferenceResponseModel(Guid Id, string? Name, TrackedReferenceTypeModel MediaType) : ReferenceResponseModel(Id, Name);

internal sealed record MemberReferenceResponseModel(Guid Id, string? Name, TrackedReferenceTypeModel MemberType) : ReferenceResponseModel(Id, Name);

internal sealed record DefaultReferenceResponseModel(Guid Id, string? Name, string? Type, string? Icon) : ReferenceResponseModel(Id, Name);

internal sealed record TrackedReferenceTypeModel(Guid Id, string? Icon, string? Alias, string? Name);

/// <summary>Describes what uses something; the documents among it are read at once.</summary>
internal sealed class ReferenceModels(IEntityService entities)
{
    public ModelPage<ReferenceResponseModel> Of(PagedModel<RelationItemModel> found)
    {
        var items = found.Items.ToList();
        var keys = items.Where(item => item.NodeType == Constants.UdiEntityType.Document).Select(item => item.NodeKey).Distinct().ToArray();
        var documents = keys.Length == 0 ? [] : entities.GetAll(UmbracoObjectTypes.Document, keys).OfType<IDocumentEntitySlim>().ToDictionary(document => document.Key);
        return ModelPage.Of(found.Total, items.Select(item => Of(item, documents)));
    }

    private static ReferenceResponseModel Of(RelationItemModel item, Dictionary<Guid, IDocumentEntitySlim> documents)
    {
        var type = new TrackedReferenceTypeModel(item.ContentTypeKey, item.ContentTypeIcon, item.ContentTypeAlias, item.ContentTypeName);
        return item.NodeType switch
        {
            Constants.UdiEntityType.Document => new DocumentReferenceResponseModel(
                item.NodeKey, item.NodeName, item.NodePublished, type, documents.TryGetValue(item.NodeKey, out var document) ? DocumentItems.Variants(document) : []),
            Constants.UdiEntityType.Media => new MediaReferenceResponseModel(item.NodeKey, item.NodeName, type),
            Constants.UdiEntityType.Member => new MemberReferenceResponseModel(item.NodeKey, item.NodeName, type),
            _ => new DefaultReferenceResponseModel(item.NodeKey, item.NodeName, item.NodeType, item.ContentTypeIcon),
        };
    }
}
