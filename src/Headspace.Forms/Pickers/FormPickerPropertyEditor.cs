using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Forms.Pickers;

/// <summary>Picks a form for a page; the value is its key, as Umbraco Forms keeps it.</summary>
[DataEditor(EditorAlias, ValueEditorIsReusable = true)]
internal sealed class FormPickerPropertyEditor : DataEditor
{
    /// <summary>What data types call it.</summary>
    public const string EditorAlias = "UmbracoForms.FormPicker";

    public FormPickerPropertyEditor(IDataValueEditorFactory factory)
        : base(factory) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<FormPickerValueEditor>(Attribute!);
}
