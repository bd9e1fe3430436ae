namespace Headspace.Browser.Tests.Forms;

/// <summary>How somebody fills a form.</summary>
public enum Way
{
    Finger,
    Keyboard,
    WithoutScript,
}
