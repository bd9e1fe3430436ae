namespace Headspace.Cms.Media.Tests.Imaging;

/// <summary>Alone in the process while it runs: what others allocate meanwhile would be counted too.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;

/// <summary>Memory, that of libvips included, after many pictures.</summary>
[Collection(nameof(AloneCollection))]
public sealed class MemoryTests
{
    private const long Margin = 120L * 1024 * 1024;

    [Fact]
    public void Pictures_and_refusals_leave_no_memory_behind()
    {
        // Each is 24 MB when decoded: one in ten left behind would show.
        var files = ((string[])["jpg", "png", "webp", "tiff"]).Select(format => Pictures.Make(Pictures.Svg, $"width=3000&height=2000&rmode=stretch&format={format}").Bytes).ToList();
        files.AddRange(files.ConvertAll(file => file[..(file.Length * 3 / 4)]));
        Run(files, 1);
        var before = Used();

        Run(files, 12);

        Assert.True(Used() - before < Margin, $"{(Used() - before) / 1_048_576} MB more than before");
    }

    private static void Run(List<byte[]> files, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var file in files)
            {
                try
                {
                    Pictures.Make(file, "width=300&rsampler=lanczos3&format=webp");
                }
                catch (Media.Imaging.Processing.ImageFaultException)
                {
                    // A file that ends too early.
                }
            }
        }
    }

    private static long Used()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }
}
