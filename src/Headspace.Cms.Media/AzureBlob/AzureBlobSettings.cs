namespace Headspace.Cms.Media.AzureBlob;

/// <summary>
/// Where media lie in Azure Blob storage; section <c>Umbraco:Storage:AzureBlob:Media</c>, as Umbraco's own provider names it. Without
/// a connection string media lie on the local disk.
/// </summary>
public sealed class AzureBlobSettings
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Umbraco:Storage:AzureBlob:Media";

    /// <summary>
    /// As Azure's portal shows it: with an account key, with a shared access signature, or with nothing but <c>BlobEndpoint</c>, where
    /// the identity of the machine (managed identity) opens the account. <c>UseDevelopmentStorage=true</c> is Azurite on this machine.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>The container. It is made where it does not exist.</summary>
    public string ContainerName { get; set; } = "media";

    /// <summary>The folder of the container that media lie in.</summary>
    public string ContainerRootPath { get; set; } = "media";

    /// <summary>Whether made pictures are kept in the container too, under <c>cache</c>, rather than on the local disk: for several nodes, or a disk that is lost at each deploy.</summary>
    public bool KeepsPictures { get; set; }
}
