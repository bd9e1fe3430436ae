using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Blocks.Published;

internal sealed record BlockParts(
    Guid ContentKey,
    IPublishedElement Content,
    Guid? SettingsKey,
    IPublishedElement? Settings,
    IBlockConfiguration Configuration);
