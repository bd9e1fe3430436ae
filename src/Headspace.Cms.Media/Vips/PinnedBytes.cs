using System.Runtime.InteropServices;

namespace Headspace.Cms.Media.Vips;

/// <summary>Bytes that the garbage collector leaves where they are until this is disposed of.</summary>
internal sealed unsafe class PinnedBytes(byte[] bytes) : IDisposable
{
    private GCHandle pin = GCHandle.Alloc(bytes, GCHandleType.Pinned);

    public int Length => bytes.Length;

    public void* Address => (void*)pin.AddrOfPinnedObject();

    public void Dispose()
    {
        if (pin.IsAllocated)
        {
            pin.Free();
        }
    }
}
