using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.EmailAddress;

[DataEditor(Constants.PropertyEditors.Aliases.EmailAddress, ValueEditorIsReusable = true)]
internal sealed class EmailAddressPropertyEditor(IDataValueEditorFactory factory) : SchemaEditor<EmailAddressValueEditor>(factory);
