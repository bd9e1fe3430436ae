namespace Headspace.Cms.DeliveryApi.Expansion;

/// <summary>
/// An answer would hold more expanded items than one may. It is given up as if nobody waited for it: any other failure of a value
/// would leave out the value and nothing else.
/// </summary>
internal sealed class TooMuchExpandedException(int most) : OperationCanceledException($"The answer would hold more than {most} expanded items.");
