using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors;

/// <summary>A property editor's schema: its value editor and, where it has one, its configuration editor.</summary>
internal abstract class SchemaEditor<TValueEditor> : DataEditor
    where TValueEditor : class, IDataValueEditor
{
    private readonly Func<IConfigurationEditor>? _configurationEditor;

    protected SchemaEditor(IDataValueEditorFactory factory, Func<IConfigurationEditor>? configurationEditor = null)
        : base(factory)
    {
        _configurationEditor = configurationEditor;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor()
        => _configurationEditor?.Invoke() ?? base.CreateConfigurationEditor();
}
