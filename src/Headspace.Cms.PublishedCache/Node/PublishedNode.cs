using Headspace.Cms.Contracts.PublishedContent;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Headspace.Cms.PublishedCache.Node;

/// <summary>
/// One version of a node. It never changes: a new version is a new object, so whoever holds one may go on reading it.
/// </summary>
internal sealed class PublishedNode : PublishedContentBase
{
    private readonly PublishedNodeData data;
    private readonly NodeServices services;
    private readonly bool draft;
    private IReadOnlyDictionary<string, PublishedCultureInfo>? cultures;
    private PublishedNodeProperty[]? properties;
    private IPublishedContent? model;

    public PublishedNode(PublishedNodeData data, IPublishedContentType contentType, bool draft, NodeServices services)
        : base(services.VariationContext)
    {
        this.data = data;
        this.draft = draft;
        this.services = services;
        ContentType = contentType;
    }

    public override IPublishedContentType ContentType { get; }

    public override Guid Key => data.Key;

    public override int Id => data.Id;

    public override string Name
    {
        get
        {
            services.Dependencies.ReadNode(Key);
            return IsInvariant ? data.Name : base.Name;
        }
    }

    public override int SortOrder => data.SortOrder;

    [Obsolete("Core's own obsolete member; the navigation service answers.")]
    public override int Level => data.Level;

    [Obsolete("Core's own obsolete member; the navigation service answers.")]
    public override string Path => data.Path;

    public override int? TemplateId => data.TemplateId;

    public override int CreatorId => data.CreatorId;

    public override DateTime CreateDate => data.CreateDate;

    public override int WriterId => data.WriterId;

    public override DateTime UpdateDate => data.UpdateDate;

    public override IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => IsInvariant ? InvariantCultures : cultures ??= CreateCultures();

    public override PublishedItemType ItemType => ContentType.ItemType;

    [Obsolete("Core's own obsolete member; the navigation service answers.")]
    public override IPublishedContent? Parent => ItemType == PublishedItemType.Media
        ? this.Parent<IPublishedContent>(services.MediaNavigation, services.MediaStatus)
        : this.Parent<IPublishedContent>(services.DocumentNavigation, services.DocumentStatus);

    public override IEnumerable<IPublishedProperty> Properties => PropertyArray;

    /// <summary>The node wrapped in its typed model, made once.</summary>
    public IPublishedContent Model => model ??= (IPublishedContent)services.ModelFactory.CreateModel(this);

    public PublishedNodeData Data => data;

    public override bool IsDraft(string? culture = null) => draft && (culture is null || Cultures.ContainsKey(culture));

    public override bool IsPublished(string? culture = null) =>
        !draft && (IsInvariant || culture is null || Cultures.ContainsKey(culture));

    public override IPublishedProperty? GetProperty(string alias)
    {
        var index = ContentType.GetPropertyIndex(alias);
        return index < 0 ? null : PropertyArray[index];
    }

    private static IReadOnlyDictionary<string, PublishedCultureInfo> InvariantCultures { get; } =
        new Dictionary<string, PublishedCultureInfo>();

    private bool IsInvariant => data.Cultures.Count == 0;

    private PublishedNodeProperty[] PropertyArray
    {
        get
        {
            services.Dependencies.ReadNode(Key);
            return properties ??= CreateProperties();
        }
    }

    private Dictionary<string, PublishedCultureInfo> CreateCultures() => data.Cultures.ToDictionary(
        culture => culture.Culture,
        culture => new PublishedCultureInfo(culture.Culture, culture.Name, null, culture.Date),
        StringComparer.OrdinalIgnoreCase);

    private PublishedNodeProperty[] CreateProperties()
    {
        var values = data.Values.ToLookup(value => value.Alias, StringComparer.OrdinalIgnoreCase);
        return ContentType.PropertyTypes
            .Select(type => new PublishedNodeProperty(type, this, draft, [.. values[type.Alias]], PropertyCacheLevel.Elements, services))
            .ToArray();
    }
}
