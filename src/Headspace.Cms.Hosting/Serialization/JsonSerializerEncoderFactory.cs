using System.Text.Encodings.Web;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.Hosting.Serialization;

internal sealed class JsonSerializerEncoderFactory : IJsonSerializerEncoderFactory
{
    // Stored values and exported configuration escape everything outside Basic Latin, and so do we: the bytes then agree.
    public JavaScriptEncoder CreateEncoder<TSerializer>()
        where TSerializer : IJsonSerializer => JavaScriptEncoder.Default;
}
