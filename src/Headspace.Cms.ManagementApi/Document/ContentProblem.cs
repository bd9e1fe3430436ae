using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>Why content was not saved; what is wrong with a value is told where the value stands in the body.</summary>
internal static class ContentProblem
{
    public static IResult Of(ContentEditingOperationStatus status, ContentValidationResult validation, IEnumerable<DocumentValueModel> sent)
    {
        if (status != ContentEditingOperationStatus.PropertyValidationError)
        {
            return Problem.Of(status);
        }

        var values = sent.ToList();
        var errors = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var error in validation.ValidationErrors)
        {
            if (!values.Exists(value => value.Alias == error.Alias && value.Culture == error.Culture && value.Segment == error.Segment))
            {
                missing.Add(error.Alias);
            }

            var path = $"$.values[?(@.alias == '{error.Alias}' && @.culture == {Quote(error.Culture)} && @.segment == {Quote(error.Segment)})].value{error.JsonPath}";
            if (!errors.TryGetValue(path, out var messages))
            {
                errors[path] = messages = [];
            }

            messages.AddRange(error.ErrorMessages);
        }

        return Problem.Of(status, errors.ToDictionary(error => error.Key, error => error.Value.ToArray()), missing);
    }

    private static string Quote(string? text) => text is null ? "null" : $"'{text}'";
}
