using Headspace.Forms.Pickers;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Forms.Tests.Pickers;

public sealed class FormPickerTests
{
    private static readonly Guid key = new("4c3d3f42-5f04-5fe1-b792-20bff14da815");
    private readonly FormPickerValueConverter _converter = new([]);

    [Theory]
    [InlineData("4c3d3f42-5f04-5fe1-b792-20bff14da815")]
    [InlineData("4C3D3F425F045FE1B79220BFF14DA815")]
    public void A_picked_form_is_its_key(string source)
    {
        Assert.True(_converter.IsValue(source, PropertyValueLevel.Source));
        Assert.Equal(key, ToObject(source));
        Assert.Equal(new FormReference(key), ToDeliveryApi(source));
        Assert.Null(((FormReference)ToDeliveryApi(source)!).Form);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bliv-medlem")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void What_is_no_key_is_no_form(string? source)
    {
        Assert.False(_converter.IsValue(source, PropertyValueLevel.Source));
        Assert.Equal(Guid.Empty, ToObject(source));
        Assert.Null(ToDeliveryApi(source));
    }

    private object? ToObject(string? source) =>
        _converter.ConvertIntermediateToObject(null!, null!, PropertyCacheLevel.Element, _converter.ConvertSourceToIntermediate(null!, null!, source, false), false);

    private object? ToDeliveryApi(string? source) => _converter.ConvertIntermediateToDeliveryApiObject(
        null!, null!, PropertyCacheLevel.Element, _converter.ConvertSourceToIntermediate(null!, null!, source, false), false, false);
}
