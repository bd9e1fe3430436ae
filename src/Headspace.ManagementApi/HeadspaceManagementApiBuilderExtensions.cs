using Headspace.Cms.ManagementApi;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.ManagementApi.Enquiries;
using Headspace.ManagementApi.Forms.Designs;
using Headspace.ManagementApi.Forms.Records;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.ManagementApi;

/// <summary>Adds what staff work through with what people sent.</summary>
public static class HeadspaceManagementApiBuilderExtensions
{
    /// <summary>The address is Umbraco Forms'.</summary>
    internal const string FormsPrefix = "/umbraco/forms/management/api/v1";

    private const string OwnPrefix = ManagementApiBuilderExtensions.Prefix + "/headspace";

    /// <summary>The operations on forms, entries and cases. Comes after the Management API and the forms.</summary>
    public static IUmbracoBuilder AddHeadspaceManagementApi(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAuthorization(options =>
        {
            options.AddSectionPolicy(StaffSections.SectionAccessForms, StaffSections.Forms);
            options.AddSectionPolicy(StaffSections.SectionAccessMunicipalities, StaffSections.Municipalities);
        });
        builder.Services.AddSingleton(new ProblemTextSource(typeof(HeadspaceManagementApiBuilderExtensions).Assembly));
        builder.Services.TryAddScoped<RecordModelsOf>();
        builder.Services.TryAddSingleton<RecordMover>();
        builder.Services.TryAddScoped<EnquiryModelsOf>();
        builder.Services.TryAddScoped<EnquiryDesk>();
        builder.Services.TryAddScoped<EnquiryStaff>();
        return builder;
    }

    /// <summary>Maps the routes.</summary>
    public static IEndpointRouteBuilder MapHeadspaceManagementApi(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var forms = endpoints.MapManagementGroup(FormsPrefix);
        FormTreeEndpoints.Map(forms);
        FormEndpoints.Map(forms);
        FormVersionEndpoints.Map(forms);
        FormCatalogueEndpoints.Map(forms);
        RecordEndpoints.Map(forms);
        RecordChangeEndpoints.Map(forms);
        RecordJobEndpoints.Map(forms);
        var own = endpoints.MapManagementGroup(OwnPrefix);
        EnquiryEndpoints.Map(own);
        EnquiryChangeEndpoints.Map(own);
        return endpoints;
    }
}
