using System.Text;

namespace Headspace.Forms.Mail;

/// <summary>A mail as plain text.</summary>
internal static class LetterText
{
    public static string Of(Letter letter)
    {
        StringBuilder text = new();
        foreach (var paragraph in letter.Paragraphs)
            text.Append(paragraph).Append("\n\n");
        foreach (var fact in letter.Facts)
            text.Append(fact.Label).Append(": ").Append(fact.Value).Append('\n');
        if (letter.Facts.Count > 0)
            text.Append('\n');
        if (letter.Action is { } action)
            text.Append(action.Label).Append(":\n").Append(action.Url.AbsoluteUri).Append("\n\n");
        if (letter.SmallPrint.Count + letter.SmallActions.Count > 0)
            text.Append("-- \n");
        foreach (var line in letter.SmallPrint)
            text.Append(line).Append('\n');
        foreach (var small in letter.SmallActions)
            text.Append(small.Label).Append(": ").Append(small.Url.AbsoluteUri).Append('\n');
        return text.ToString().TrimEnd() + "\n";
    }
}
