namespace Headspace.Cms.DeliveryApi;

/// <summary>What one request may cost; section <c>Headspace:DeliveryApi</c>. What asks for more is answered 400.</summary>
public sealed class DeliveryApiLimits
{
    /// <summary>The most that <c>take</c> may be, and the most keys of a request for several items.</summary>
    public int MaxItems { get; set; } = 1000;

    /// <summary>The most nodes of <c>expand</c> and of <c>fields</c>.</summary>
    public int MaxNodes { get; set; } = 200;

    /// <summary>How deep <c>expand</c> and <c>fields</c> may be nested, in pickers.</summary>
    public int MaxDepth { get; set; } = 10;

    /// <summary>The most picked items that are expanded in one answer.</summary>
    public int MaxExpanded { get; set; } = 5000;
}
