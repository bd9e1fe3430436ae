namespace Headspace.Cms.Media.Vips;

/// <summary>
/// One operation of libvips by its name, with its arguments as properties; https://www.libvips.org/API/current lists them.
/// </summary>
internal sealed unsafe class VipsOperation : IDisposable
{
    private readonly string name;
    private nint operation;

    public VipsOperation(string name)
    {
        VipsLibrary.EnsureStarted();
        this.name = name;
        operation = VipsNative.vips_operation_new(name);
        if (operation == 0)
        {
            throw VipsException.FromLibrary();
        }
    }

    public VipsOperation With(string property, bool value) =>
        Set(property, GValue.Boolean, (ref GValue content) => VipsNative.g_value_set_boolean(ref content, value ? 1 : 0));

    /// <summary>A number, or a value of an enumeration or of flags.</summary>
    public VipsOperation With(string property, int value) =>
        Set(property, GValue.Int, (ref GValue content) => VipsNative.g_value_set_int(ref content, value));

    public VipsOperation With(string property, double value) =>
        Set(property, GValue.Double, (ref GValue content) => VipsNative.g_value_set_double(ref content, value));

    public VipsOperation With(string property, string value) =>
        Set(property, GValue.Text, (ref GValue content) => VipsNative.g_value_set_string(ref content, value));

    public VipsOperation With(string property, VipsImage image) =>
        Set(property, VipsNative.vips_image_get_type(), (ref GValue content) => VipsNative.g_value_set_object(ref content, image.DangerousGetHandle()));

    public VipsOperation With(string property, params double[] values)
    {
        fixed (double* first = values)
        {
            return SetArea(property, VipsNative.vips_array_double_get_type(), VipsNative.vips_array_double_new(first, values.Length));
        }
    }

    public VipsOperation With(string property, IReadOnlyList<VipsImage> images)
    {
        // The array takes over a reference to each.
        nint[] handles = [.. images.Select(image => VipsNative.g_object_ref(image.DangerousGetHandle()))];
        fixed (nint* first = handles)
        {
            return SetArea(property, VipsNative.vips_array_image_get_type(), VipsNative.vips_array_image_new(first, handles.Length));
        }
    }

    /// <summary>Bytes that must stay where they are until the last picture made of them is disposed of.</summary>
    public VipsOperation With(string property, PinnedBytes bytes) =>
        SetArea(property, VipsNative.vips_blob_get_type(), VipsNative.vips_blob_new(0, bytes.Address, (nuint)bytes.Length));

    /// <summary>Does the operation and gives its picture.</summary>
    /// <exception cref="VipsException">It cannot be done.</exception>
    public VipsImage Image()
    {
        Build();
        return Read("out", VipsNative.vips_image_get_type(), (in GValue value) => VipsImage.Own(VipsNative.g_object_ref(VipsNative.g_value_get_object(value))));
    }

    /// <summary>Does the operation and gives the bytes that it wrote.</summary>
    /// <exception cref="VipsException">It cannot be done.</exception>
    public byte[] Bytes()
    {
        Build();
        return Read("buffer", VipsNative.vips_blob_get_type(), (in GValue value) =>
        {
            var data = VipsNative.vips_blob_get(VipsNative.g_value_get_boxed(value), out var length);
            return new ReadOnlySpan<byte>(data, checked((int)length)).ToArray();
        });
    }

    public void Dispose()
    {
        if (operation != 0)
        {
            VipsNative.vips_object_unref_outputs(operation);
            VipsNative.g_object_unref(operation);
            operation = 0;
        }
    }

    public override string ToString() => name;

    private void Build()
    {
        if (VipsNative.vips_cache_operation_buildp(ref operation) != 0)
        {
            throw VipsException.FromLibrary();
        }
    }

    private delegate void Fill(ref GValue value);

    private delegate T Take<out T>(in GValue value);

    private VipsOperation Set(string property, nuint type, Fill fill)
    {
        var value = default(GValue);
        VipsNative.g_value_init(ref value, type);
        fill(ref value);
        VipsNative.g_object_set_property(operation, property, value);
        VipsNative.g_value_unset(ref value);
        return this;
    }

    private VipsOperation SetArea(string property, nuint type, nint area)
    {
        Set(property, type, (ref GValue value) => VipsNative.g_value_set_boxed(ref value, area));
        VipsNative.vips_area_unref(area);
        return this;
    }

    private T Read<T>(string property, nuint type, Take<T> take)
    {
        var value = default(GValue);
        VipsNative.g_value_init(ref value, type);
        VipsNative.g_object_get_property(operation, property, ref value);
        try
        {
            return take(value);
        }
        finally
        {
            VipsNative.g_value_unset(ref value);
        }
    }
}
