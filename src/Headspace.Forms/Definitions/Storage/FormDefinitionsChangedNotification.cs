using Umbraco.Cms.Core.Notifications;

namespace Headspace.Forms.Definitions.Storage;

/// <summary>Definitions have changed, and the change is committed.</summary>
public sealed class FormDefinitionsChangedNotification : INotification;
