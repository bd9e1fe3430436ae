using System.Collections.Concurrent;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.PropertyEditors.Blocks.Published;

/// <summary>Makes a block item that is generic in the models of its content and settings.</summary>
internal sealed class BlockItemFactory<TItem>(Type genericItem)
    where TItem : class
{
    public static readonly BlockItemFactory<BlockListItem> List = new(typeof(BlockListItem<,>));
    public static readonly BlockItemFactory<BlockGridItem> Grid = new(typeof(BlockGridItem<,>));
    public static readonly BlockItemFactory<RichTextBlockItem> RichText = new(typeof(RichTextBlockItem<,>));

    private readonly ConcurrentDictionary<(Type Content, Type Settings), Func<BlockParts, TItem>> _constructors = new();

    public TItem Create(BlockParts parts)
        => _constructors.GetOrAdd((ModelOf(parts.Content), ModelOf(parts.Settings)), types => Compile(types.Content, types.Settings))(parts);

    private static Type ModelOf(IPublishedElement? element)
        => element is PublishedElementModel ? element.GetType() : typeof(IPublishedElement);

    private Func<BlockParts, TItem> Compile(Type content, Type settings)
    {
        var parts = Expression.Parameter(typeof(BlockParts));
        var constructor = genericItem.MakeGenericType(content, settings)
            .GetConstructor([typeof(Guid), content, typeof(Guid?), settings])!;
        return Expression.Lambda<Func<BlockParts, TItem>>(
            Expression.New(
                constructor,
                Expression.Property(parts, nameof(BlockParts.ContentKey)),
                Expression.Convert(Expression.Property(parts, nameof(BlockParts.Content)), content),
                Expression.Property(parts, nameof(BlockParts.SettingsKey)),
                Expression.Convert(Expression.Property(parts, nameof(BlockParts.Settings)), settings)),
            parts).Compile();
    }
}
