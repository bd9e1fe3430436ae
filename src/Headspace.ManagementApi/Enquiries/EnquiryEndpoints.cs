using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Core.Enquiries;
using Headspace.Forms.Denmark;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Headspace.ManagementApi.Enquiries;

/// <summary>The cases that municipalities' enquiries have opened, as they are read.</summary>
internal static class EnquiryEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/enquiry").RequireAuthorization(StaffSections.SectionAccessMunicipalities);
        cases.MapGet("", ListAsync);
        cases.MapGet("/board", BoardAsync);
        cases.MapGet("/staff", Staff);
        cases.MapGet("/municipality", Named);
        cases.MapGet("/{id:guid}", GetAsync);
    }

    private static async Task<ModelPage<EnquiryRowModel>> ListAsync(
        Page page, EnquiryFilter filter, IEnquiryRepository enquiries, EnquiryModelsOf models, CancellationToken cancellationToken)
    {
        var found = await enquiries.FindAsync(filter.Wanted, page.Skip, page.Take, cancellationToken);
        return ModelPage.Of(found.Total, await models.RowsAsync(found.Enquiries));
    }

    // What is worked on at one time is a screenful or two: an organisation that opens a centre a month has some dozens.
    private static async Task<IReadOnlyList<EnquiryRowModel>> BoardAsync(IEnquiryRepository enquiries, EnquiryModelsOf models, CancellationToken cancellationToken) =>
        await models.RowsAsync(await enquiries.GetOpenAsync(cancellationToken));

    private static IReadOnlyList<EnquiryUserModel> Staff(EnquiryStaff staff) => staff.All();

    private static IReadOnlyList<EnquiryMunicipalityModel> Named() => [.. Municipalities.All.Select(one => new EnquiryMunicipalityModel(one.Code, one.Name, null))];

    private static async Task<object> GetAsync(Guid id, Actor actor, IEnquiryRepository enquiries, EnquiryModelsOf models, CancellationToken cancellationToken) =>
        await enquiries.GetAsync(id, cancellationToken) is { } enquiry ? await models.CaseAsync(enquiry, actor, cancellationToken) : Problem.NotFound();
}
