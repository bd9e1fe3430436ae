using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Persistence.Tests.Hosting;

internal static class Samples
{
    public static ContentType NewDocumentType(this TestSite site, string alias, ContentVariation variations = ContentVariation.Nothing, params (string Alias, string DataType)[] properties)
    {
        var helper = site.Get<IShortStringHelper>();
        var type = new ContentType(helper, Constants.System.Root) { Alias = alias, Name = alias, Icon = "icon-document", AllowedAsRoot = true, Variations = variations };
        var dataTypes = site.Get<IDataTypeService>().GetAllAsync().GetAwaiter().GetResult().ToDictionary(dataType => dataType.Name!);
        type.AddPropertyGroup("content", "Content");
        foreach (var (propertyAlias, dataType) in properties)
            type.AddPropertyType(new PropertyType(helper, dataTypes[dataType], propertyAlias) { Name = propertyAlias, Variations = variations }, "content", "Content");
        return type;
    }

    public static async Task<IContentType> CreateDocumentTypeAsync(this TestSite site, string alias, ContentVariation variations = ContentVariation.Nothing, params (string Alias, string DataType)[] properties)
    {
        var type = site.NewDocumentType(alias, variations, properties);
        var attempt = await site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.True(attempt.Success, attempt.Result.ToString());
        return site.Get<IContentTypeService>().Get(type.Key)!;
    }
}
