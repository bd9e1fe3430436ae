using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Tests;

public sealed class DirtyValueTests
{
    private static readonly string[] _dirt =
    [
        "plain text", "{}", "[]", "{broken", "[1,2]", "[null]", "0", "<p>x</p>", "umb://document/nonsense", "{\"date\":\"never\"}",
        "{\"src\":\"/media/a.jpg\",\"crops\":null}", "{\"markup\":null}", "{\"layout\":null,\"contentData\":[null]}",
        "{\"layout\":{\"Umbraco.BlockList\":\"x\",\"Umbraco.BlockGrid\":7,\"Umbraco.RichText\":[7]}}"
    ];

    private readonly EditorHost _host = new();

    public static TheoryData<string> Aliases { get; } =
    [
        "Umbraco.BlockList", "Umbraco.SingleBlock", "Umbraco.BlockGrid", "Umbraco.RichText", "Umbraco.MediaPicker3",
        "Umbraco.MultiUrlPicker", "Umbraco.ImageCropper", "Umbraco.DateOnly", "Umbraco.DateTimeWithTimeZone"
    ];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void What_another_editor_has_left_is_taken_for_empty(string alias)
    {
        var type = _host.PropertyType(alias);
        var owner = Stub.Of<IPublishedElement>();
        foreach (var dirt in _dirt)
        {
            var inter = type.ConvertSourceToInter(owner, dirt, preview: false);
            type.ConvertInterToObject(owner, PropertyCacheLevel.Unknown, inter, preview: false);
            _host.Show(alias, dirt);
            _host.Store(alias, dirt);
            (_host.ValueEditor(alias) as IDataValueReference)?.GetReferences(dirt).ToArray();
            (_host.ValueEditor(alias) as IDataValueTags)?.GetTags(dirt, null, null).ToArray();
        }
    }
}
