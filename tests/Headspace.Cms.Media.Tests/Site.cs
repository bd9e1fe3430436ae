using System.Net;
using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Imaging.Processing;
using Headspace.Cms.Media.Imaging.Serving;
using Headspace.Cms.Media.Imaging.Urls;
using Headspace.Cms.Media.Imaging.Variants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Media.Tests;

/// <summary>A server with nothing but media, on a folder of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headspace-media-");
    private readonly WebApplication app;

    private Site(Action<IServiceCollection> configure)
    {
        Directory.CreateDirectory(WebRoot);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder.FullName, WebRootPath = "wwwroot" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var services = builder.Services;
        var files = new LocalMediaFileSystem(new PhysicalFileSystem(
            new IOHelperLinux(new NoHostingEnvironment()), new NoHostingEnvironment(), NullLogger<PhysicalFileSystem>.Instance, MediaFolder, "/media"));
        services.AddSingleton(files);
        services.AddSingleton<IFileSystem>(files);
        services.AddSingleton<IMediaFiles, LocalMediaFiles>();
        services.AddSingleton<IVariantStore, LocalVariantStore>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<MediaAddress>();
        services.AddSingleton<IPostConfigureOptions<ImageLimits>, MemoryLimits>();
        services.Configure<ImageLimits>(limits => limits.Timeout = limits.MaxWait = TimeSpan.FromMinutes(5));
        services.AddSingleton<ImageTokens>();
        services.AddSingleton<ImageUrlGenerator>();
        services.AddSingleton<ImageUrlTokenGenerator>();
        services.AddSingleton<ImageProcessor>();
        services.AddSingleton<ImageWorkers>();
        services.AddSingleton<ImageVariants>();
        services.AddSingleton<ImageSources>();
        services.Configure<ContentSettings>(settings => settings.EnableMediaRecycleBinProtection = true);
        configure(services);
        app = builder.Build();
        app.UseMedia();
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    public string MediaFolder => Path.Combine(folder.FullName, "media");

    public string WebRoot => Path.Combine(folder.FullName, "wwwroot");

    public string CacheFolder => Path.Combine(folder.FullName, "umbraco", "Data", "TEMP", "MediaCache");

    public IServiceProvider Services => app.Services;

    public LocalMediaFileSystem Files => Services.GetRequiredService<LocalMediaFileSystem>();

    public HttpClient Client { get; private set; } = null!;

    public static Task<Site> StartAsync() => StartAsync(_ => { });

    public static async Task<Site> StartAsync(Action<IServiceCollection> configure)
    {
        var site = new Site(configure);
        await site.app.StartAsync();
        site.Client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(site.app.Urls.Single()) };
        return site;
    }

    public void Put(string path, byte[] content)
    {
        using var stream = new MemoryStream(content);
        Files.AddFile(path, stream);
    }

    public async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
