using System.Text;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Media.Tests;

/// <summary>What Core expects of a file system of media, wherever the files lie.</summary>
public abstract class FileSystemContract
{
    /// <summary>An empty one.</summary>
    protected abstract Task<IFileSystem> CreateAsync();

    [Fact]
    public async Task A_file_is_read_as_it_was_written()
    {
        var files = await CreateAsync();

        Write(files, "ab12/Blåbær på Ærø.txt", "indhold");

        Assert.True(files.FileExists("ab12/Blåbær på Ærø.txt"));
        Assert.Equal("indhold", Read(files, "ab12/Blåbær på Ærø.txt"));
        Assert.Equal(7, files.GetSize("ab12/Blåbær på Ærø.txt"));
        Assert.InRange(files.GetLastModified("ab12/Blåbær på Ærø.txt"), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        Assert.InRange(files.GetCreated("ab12/Blåbær på Ærø.txt"), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
    }

    [Fact]
    public async Task A_file_is_found_by_its_address_and_by_its_path()
    {
        var files = await CreateAsync();
        Write(files, "ab12/a.txt", "a");

        Assert.Equal("/media/ab12/a.txt", files.GetUrl("ab12/a.txt"));
        Assert.Equal("ab12/a.txt", files.GetRelativePath("/media/ab12/a.txt"));
        Assert.Equal("ab12/a.txt", files.GetRelativePath(files.GetFullPath("ab12/a.txt")));
        Assert.Equal("a", Read(files, files.GetRelativePath("/media/ab12/a.txt")));
    }

    [Fact]
    public async Task A_file_replaces_another_only_where_it_may()
    {
        var files = await CreateAsync();
        Write(files, "a/a.txt", "et");

        Assert.ThrowsAny<IOException>(() => files.AddFile("a/a.txt", Text("to"), overrideIfExists: false));
        Assert.Equal("et", Read(files, "a/a.txt"));
        files.AddFile("a/a.txt", Text("tre"));
        Assert.Equal("tre", Read(files, "a/a.txt"));
    }

    [Fact]
    public async Task A_stream_that_breaks_leaves_what_was_there()
    {
        var files = await CreateAsync();
        Write(files, "a/a.txt", "helt");

        Assert.ThrowsAny<IOException>(() => files.AddFile("a/a.txt", new BreakingStream(30 * 1024 * 1024)));
        Assert.ThrowsAny<IOException>(() => files.AddFile("a/ny.txt", new BreakingStream(30 * 1024 * 1024)));

        Assert.Equal("helt", Read(files, "a/a.txt"));
        Assert.False(files.FileExists("a/ny.txt"));
        Assert.Equal(["a/a.txt"], files.GetFiles("a"));
    }

    [Fact]
    public async Task A_large_file_comes_back_whole_and_in_parts()
    {
        var files = await CreateAsync();
        var content = new byte[20_000_003];
        new Random(7).NextBytes(content);
        using (var stream = new MemoryStream(content))
        {
            files.AddFile("a/stor.bin", stream);
        }

        using var read = files.OpenFile("a/stor.bin");
        using var memory = new MemoryStream();
        read.CopyTo(memory);
        Assert.Equal(content, memory.ToArray());

        read.Seek(19_999_990, SeekOrigin.Begin);
        var part = new byte[13];
        read.ReadExactly(part);
        Assert.Equal(content[19_999_990..], part);
        Assert.Equal(0, read.Read(part));
    }

    [Fact]
    public async Task Folders_and_files_are_listed_however_many_there_are()
    {
        var files = await CreateAsync();
        Write(files, "rod.txt", "r");
        for (var number = 0; number < 60; number++)
        {
            Write(files, $"mappe/{number:00}.txt", "x");
        }

        Write(files, "mappe/under/a.jpg", "x");

        Assert.Equal(60, files.GetFiles("mappe").Count());
        Assert.Equal(["mappe/07.txt"], files.GetFiles("mappe", "07.*"));
        Assert.Equal(["mappe/under"], files.GetDirectories("mappe"));
        Assert.Equal(["mappe"], files.GetDirectories(string.Empty));
        Assert.Equal(["rod.txt"], files.GetFiles(string.Empty));
        Assert.Empty(files.GetFiles("findes-ikke"));
        Assert.True(files.DirectoryExists("mappe/under"));
        Assert.False(files.DirectoryExists("map"));
    }

    [Fact]
    public async Task Files_and_folders_are_deleted()
    {
        var files = await CreateAsync();
        Write(files, "a/a.txt", "a");
        Write(files, "a/b/b.txt", "b");
        Write(files, "ab/c.txt", "c");

        files.DeleteFile("a/findes-ikke.txt");
        Assert.ThrowsAny<IOException>(() => files.DeleteDirectory("a"));
        files.DeleteDirectory("a", recursive: true);

        Assert.False(files.FileExists("a/a.txt"));
        Assert.False(files.DirectoryExists("a"));
        Assert.True(files.FileExists("ab/c.txt"));
        files.DeleteFile("ab/c.txt");
        Assert.False(files.FileExists("ab/c.txt"));
    }

    [Fact]
    public async Task A_file_is_moved()
    {
        var files = await CreateAsync();
        Write(files, "a/a.txt", "a");
        Write(files, "b/b.txt", "b");

        files.MoveFile("a/a.txt", "c/å.txt");
        Assert.ThrowsAny<IOException>(() => files.MoveFile("c/å.txt", "b/b.txt", overrideIfExists: false));
        Assert.ThrowsAny<IOException>(() => files.MoveFile("a/a.txt", "d.txt"));
        files.MoveFile("c/å.txt", "b/b.txt");

        Assert.Equal("a", Read(files, "b/b.txt"));
        Assert.False(files.FileExists("a/a.txt"));
        Assert.False(files.FileExists("c/å.txt"));
    }

    [Theory]
    [InlineData("../uden-for.txt")]
    [InlineData("a/../../uden-for.txt")]
    [InlineData("..\\uden-for.txt")]
    public async Task A_path_that_leads_out_is_refused(string path)
    {
        var files = await CreateAsync();

        Assert.Throws<UnauthorizedAccessException>(() => files.AddFile(path, Text("x")));
        Assert.Throws<UnauthorizedAccessException>(() => files.FileExists(path));
        Assert.Throws<UnauthorizedAccessException>(() => files.DeleteFile(path));
    }

    [Fact]
    public async Task A_file_of_the_disk_is_taken_over()
    {
        var files = await CreateAsync();
        var physical = Path.GetTempFileName();
        await File.WriteAllTextAsync(physical, "fra disken");

        files.AddFile("a/kopi.txt", physical, copy: true);
        Assert.True(File.Exists(physical));
        files.AddFile("a/flyttet.txt", physical);

        Assert.False(File.Exists(physical));
        Assert.Equal("fra disken", Read(files, "a/kopi.txt"));
        Assert.Equal("fra disken", Read(files, "a/flyttet.txt"));
    }

    private static void Write(IFileSystem files, string path, string text) => files.AddFile(path, Text(text));

    private static string Read(IFileSystem files, string path)
    {
        using var reader = new StreamReader(files.OpenFile(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Gives bytes for a while, and then breaks.</summary>
    private sealed class BreakingStream(int length) : Stream
    {
        private int left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (left <= 0)
            {
                throw new IOException("The sender went away.");
            }

            var given = Math.Min(count, left);
            left -= given;
            return given;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
