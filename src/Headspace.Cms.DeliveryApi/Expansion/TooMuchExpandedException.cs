namespace Headspace.Cms.DeliveryApi.Expansion;

/// <summary>An answer would hold more expanded items than one may.</summary>
internal sealed class TooMuchExpandedException(int most) : Exception($"The answer would hold more than {most} expanded items.");
