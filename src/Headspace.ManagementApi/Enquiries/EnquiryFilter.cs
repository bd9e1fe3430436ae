using Headspace.Cms.ManagementApi.Http;
using Headspace.Core.Enquiries;
using Headspace.Forms.Denmark;
using Microsoft.AspNetCore.Http;

namespace Headspace.ManagementApi.Enquiries;

/// <summary>Which cases staff want to see, as the address says it.</summary>
internal sealed record EnquiryFilter : IBound
{
    private const string Nobody = "none";

    public string? Fault { get; private init; }

    /// <summary>What is wanted.</summary>
    public EnquiryQuery Wanted { get; private init; } = new();

    /// <summary>Reads <c>filter</c>, <c>states</c>, <c>owner</c> (a user, or <c>none</c>) and <c>municipality</c> (a code).</summary>
    public static ValueTask<EnquiryFilter> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = context.Request.Query;
        List<EnquiryState> states = [];
        foreach (var name in query["states"])
        {
            if (!Enum.TryParse<EnquiryState>(name, out var state) || !Enum.IsDefined(state))
            {
                return ValueTask.FromResult(new EnquiryFilter { Fault = $"'{name}' is no state of a case." });
            }

            states.Add(state);
        }

        Guid? owner = null;
        if (query["owner"].ToString() is { Length: > 0 } wanted && wanted != Nobody)
        {
            if (!Guid.TryParse(wanted, out var key))
            {
                return ValueTask.FromResult(new EnquiryFilter { Fault = $"'owner' is the key of a user or '{Nobody}', not '{wanted}'." });
            }

            owner = key;
        }

        var text = query["filter"].ToString().Trim();
        return ValueTask.FromResult(new EnquiryFilter
        {
            Wanted = new EnquiryQuery
            {
                States = states,
                Owner = owner,
                WithoutOwner = query["owner"] == Nobody,
                MunicipalityCode = query["municipality"].ToString() is { Length: > 0 } code ? code : null,
                Text = text,
                CodesOfText = text.Length == 0 ? [] : [.. Municipalities.All.Where(one => one.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(one => one.Code)],
            },
        });
    }
}
