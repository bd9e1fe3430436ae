using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.DataTypes;

public sealed class DataTypeTests : IDisposable
{
    private readonly TestSite _site = new();

    private IDataTypeService DataTypes => _site.Get<IDataTypeService>();

    [Fact]
    public async Task The_seeded_data_types_are_all_read()
    {
        var all = await DataTypes.GetAllAsync();

        Assert.Equal(37, all.Count());
        Assert.Equal("Umbraco.TextBox", (await DataTypes.GetAsync("Textstring"))!.EditorAlias);
    }

    [Fact]
    public async Task A_data_type_keeps_its_configuration_through_a_save()
    {
        var editor = _site.Get<PropertyEditorCollection>()["Umbraco.Integer"]!;
        var dataType = new DataType(editor, _site.Get<IConfigurationEditorJsonSerializer>()) { Name = "Age", DatabaseType = ValueStorageType.Integer, EditorUiAlias = "Umb.PropertyEditorUi.Integer" };
        dataType.ConfigurationData = new Dictionary<string, object> { ["min"] = 3 };

        var created = await DataTypes.CreateAsync(dataType, Constants.Security.SuperUserKey);
        Assert.True(created.Success, created.Status.ToString());
        var read = (await DataTypes.GetAsync(dataType.Key))!;

        Assert.Equal("Umb.PropertyEditorUi.Integer", read.EditorUiAlias);
        Assert.Equal("3", read.ConfigurationData["min"].ToString());
        Assert.Equal("{\"min\":3}", _site.Scalar($"SELECT config FROM umbracoDataType WHERE nodeId={read.Id}"));
        Assert.Equal(1056, read.Id);
    }

    [Fact]
    public async Task Usages_name_the_types_and_properties()
    {
        var type = await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, ("title", "Textstring"));
        var textstring = (await DataTypes.GetAsync("Textstring"))!;

        var usages = _site.InScope(() => _site.Get<Umbraco.Cms.Core.Persistence.Repositories.IDataTypeRepository>().FindUsages(textstring.Id));

        Assert.Equal(["title"], usages[new GuidUdi("document-type", type.Key)]);
    }

    [Fact]
    public async Task A_deleted_data_type_takes_its_properties_with_it()
    {
        var editor = _site.Get<PropertyEditorCollection>()["Umbraco.Integer"]!;
        var dataType = new DataType(editor, _site.Get<IConfigurationEditorJsonSerializer>()) { Name = "Age", DatabaseType = ValueStorageType.Integer };
        await DataTypes.CreateAsync(dataType, Constants.Security.SuperUserKey);
        var type = await _site.CreateDocumentTypeAsync("person", ContentVariation.Nothing, ("age", "Age"));

        var deleted = await DataTypes.DeleteAsync(dataType.Key, Constants.Security.SuperUserKey);

        Assert.True(deleted.Success);
        Assert.Empty(_site.Get<IContentTypeService>().Get(type.Key)!.PropertyTypes);
    }

    public void Dispose() => _site.Dispose();
}
