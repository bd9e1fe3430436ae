namespace Headspace.Forms.Api;

/// <summary>What a front end shows after an entry was taken; its names are the contract's.</summary>
/// <param name="GotoPageOnSubmit">The page after sending.</param>
/// <param name="GotoPageOnSubmitRoute">The address of that page.</param>
/// <param name="MessageOnSubmit">What the visitor reads.</param>
/// <param name="MessageOnSubmitIsHtml">Whether the message is markup.</param>
/// <param name="RedirectUrl">Where the visitor goes on, as to pay; absolute. Ours, beside the contract; null for nowhere.</param>
public sealed record EntryResponseModel(
    Guid? GotoPageOnSubmit, FormResponseModel.RouteResponseModel? GotoPageOnSubmitRoute, string? MessageOnSubmit, bool MessageOnSubmitIsHtml, string? RedirectUrl);
