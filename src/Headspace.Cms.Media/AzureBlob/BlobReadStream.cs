using Headspace.Cms.Media.Files;

namespace Headspace.Cms.Media.AzureBlob;

/// <summary>Reads a blob from wherever it is told to; nothing comes over the line that is not read, but for what is under way.</summary>
internal sealed class BlobReadStream(BlobContainer container, string name, long length) : Stream
{
    private Stream? current;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        current ??= await container.ReadAsync(name, position, cancellationToken).ConfigureAwait(false);
        try
        {
            var read = await current.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            position += read;
            return read > 0 ? read : throw new EndOfStreamException();
        }
        catch (Exception exception) when (exception is IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new MediaStorageException("The storage of media files stopped in the middle of a file.", exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = origin switch
        {
            SeekOrigin.Current => position + offset,
            SeekOrigin.End => length + offset,
            _ => offset,
        };
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(offset));
        if (target != position)
        {
            position = target;
            current?.Dispose();
            current = null;
        }

        return position;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            current?.Dispose();
        }

        base.Dispose(disposing);
    }
}
