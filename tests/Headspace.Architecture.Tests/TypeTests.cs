using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Headspace.Architecture.Tests;

public sealed class TypeTests
{
    private static readonly string[] adapters =
    [
        "Cms.Backoffice", "Cms.Hosting", "Cms.ManagementApi", "Cms.Media", "Cms.Persistence", "Cms.PropertyEditors", "Cms.PublishedCache", "Cms.Search",
        "Cms.Security", "Cms.Sync", "Cms.Website", "ManagementApi", "Payments", "Persistence",
    ];

    // Public for a reason: what views, Program.cs or other people's code name, and what the product's own operations are made with.
    private static readonly string[] allowedPublic =
    [
        "Headspace.Cms.Hosting.Environment.ContentRoot",
        "Headspace.Cms.ManagementApi.Authorization.Actor",
        "Headspace.Cms.ManagementApi.Http.Answer",
        "Headspace.Cms.ManagementApi.Http.Body`1",
        "Headspace.Cms.ManagementApi.Http.IBound",
        "Headspace.Cms.ManagementApi.Http.ModelPage",
        "Headspace.Cms.ManagementApi.Http.ModelPage`1",
        "Headspace.Cms.ManagementApi.Http.Page",
        "Headspace.Cms.ManagementApi.Problems.Problem",
        "Headspace.Cms.ManagementApi.Problems.ProblemTextSource",
        "Headspace.Cms.Media.Views.ImageCropperTemplateExtensions",
        "Headspace.Cms.Website.Rendering.BlockListHtmlExtensions",
        "Headspace.Cms.Website.Rendering.FriendlyPublishedContentExtensions",
        "Headspace.ManagementApi.Enquiries.EnquiryPermission",
        "Headspace.ManagementApi.StaffSections",
        "Headspace.Payments.PaymentMode",
    ];

    // Not sealed for a reason: RenderController is Umbraco's base of route hijacking.
    private static readonly string[] allowedUnsealed = ["Headspace.Cms.Website.Controllers.RenderController"];

    private static IEnumerable<Type> AdapterTypes => adapters
        .SelectMany(name => Assembly.Load($"Headspace.{name}").GetTypes())
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<', StringComparison.Ordinal));

    [Fact]
    public void An_adapter_shows_only_what_others_name() => Assert.Empty(AdapterTypes
        .Where(type => type.IsPublic && !MayBePublic(type))
        .Select(type => type.FullName!)
        .Except(allowedPublic)
        .Order(StringComparer.Ordinal));

    [Fact]
    public void Classes_are_sealed() => Assert.Empty(AdapterTypes
        .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.IsNested)
        .Where(type => !AdapterTypes.Any(other => other.BaseType is { } parent && (parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent) == type))
        .Select(type => type.FullName!)
        .Except(allowedUnsealed)
        .Order(StringComparer.Ordinal));

    [Fact]
    public void No_folder_is_a_lumber_room()
    {
        string[] names = ["Helpers", "Utilities", "Common", "Models", "Utils", "Misc"];
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(folder => !folder.Contains("node_modules", StringComparison.Ordinal))
            .Select(Path.GetFileName);
        Assert.DoesNotContain(folders, folder => names.Contains(folder));
    }

    private static bool MayBePublic(Type type) =>
        type.Name.EndsWith("BuilderExtensions", StringComparison.Ordinal)
        || type.Name.EndsWith("Settings", StringComparison.Ordinal)
        || type.Name.EndsWith("Options", StringComparison.Ordinal)
        || type.Name.EndsWith("Limits", StringComparison.Ordinal)
        || typeof(ControllerBase).IsAssignableFrom(type)
        || typeof(IRazorPage).IsAssignableFrom(type)
        || typeof(ITagHelper).IsAssignableFrom(type)
        || typeof(ViewComponent).IsAssignableFrom(type);
}
