namespace Headspace.Cms.Contracts.PublishedContent;

/// <summary>Hears of each node that the published cache has exchanged. Called on the thread that publishes; must be quick.</summary>
public interface IPublishedNodeChangeListener
{
    /// <summary>A node appeared, changed or went. At least one of the two is not null.</summary>
    /// <param name="before">What visitors saw until now; null if the node was not published.</param>
    /// <param name="after">What visitors see from now on; null if the node is no longer published.</param>
    void Exchanged(PublishedNodePlace? before, PublishedNodePlace? after);

    /// <summary>Every node may have changed.</summary>
    void ExchangedAll();
}
