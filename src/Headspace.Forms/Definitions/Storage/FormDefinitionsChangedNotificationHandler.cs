using Umbraco.Cms.Core.Events;

namespace Headspace.Forms.Definitions.Storage;

internal sealed class FormDefinitionsChangedNotificationHandler(IFormDefinitionStore store) : INotificationHandler<FormDefinitionsChangedNotification>
{
    public void Handle(FormDefinitionsChangedNotification notification) => store.Forget();
}
