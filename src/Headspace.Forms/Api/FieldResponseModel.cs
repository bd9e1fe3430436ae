using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Api;

/// <summary>A field as the API gives it; its names are the contract's.</summary>
public sealed record FieldResponseModel
{
    /// <summary>Its key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its label.</summary>
    public required string Caption { get; init; }

    /// <summary>The help text.</summary>
    public string? HelpText { get; init; }

    /// <summary>What stands in it while it is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>CSS class of the field.</summary>
    public string? CssClass { get; init; }

    /// <summary>The name that its answer is sent by.</summary>
    public required string Alias { get; init; }

    /// <summary>Whether it must be answered.</summary>
    public bool Required { get; init; }

    /// <summary>What is said when it is not.</summary>
    public string? RequiredErrorMessage { get; init; }

    /// <summary>The pattern that the whole answer must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>What is said when the answer is wrong.</summary>
    public string? PatternInvalidErrorMessage { get; init; }

    /// <summary>When it is shown; null for always.</summary>
    public FormResponseModel.ConditionResponseModel? Condition { get; init; }

    /// <summary>What it takes as files; null where it takes none.</summary>
    public FileUploadResponseModel? FileUploadOptions { get; init; }

    /// <summary>The values that can be chosen.</summary>
    public required IReadOnlyList<FormPrevalue> PreValues { get; init; }

    /// <summary>The settings of its type.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Its type.</summary>
    public required FieldTypeResponseModel Type { get; init; }

    /// <summary>What a field takes as files.</summary>
    /// <param name="AllowAllUploadExtensions">Whether all are taken that are not forbidden.</param>
    /// <param name="AllowedUploadExtensions">Those that are taken; empty for all.</param>
    /// <param name="AllowMultipleFileUploads">Whether it takes more than one.</param>
    public sealed record FileUploadResponseModel(bool AllowAllUploadExtensions, IReadOnlyList<string> AllowedUploadExtensions, bool AllowMultipleFileUploads);

    /// <summary>The type of a field.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="SupportsPreValues">Whether it has values to choose from.</param>
    /// <param name="SupportsUploadTypes">Whether it takes files.</param>
    /// <param name="RenderInputType">What it is made of on a page.</param>
    public sealed record FieldTypeResponseModel(Guid Id, string Name, bool SupportsPreValues, bool SupportsUploadTypes, RenderInputType RenderInputType);
}
