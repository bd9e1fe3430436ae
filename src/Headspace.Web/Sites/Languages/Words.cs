using System.Globalization;
using Umbraco.Cms.Core.Dictionary;

namespace Headspace.Web.Sites.Languages;

/// <summary>The words that views say themselves, in the language of the page. Editors keep them as dictionary items.</summary>
internal sealed class Words(ICultureDictionaryFactory dictionaries)
{
    /// <summary>The words of a dictionary item; its key where nobody has written them in this language.</summary>
    public string this[string key] => dictionaries.CreateDictionary(CultureInfo.CurrentUICulture)[key] is { Length: > 0 } text ? text : key;

    /// <summary>The same with values in the places <c>{0}</c>, <c>{1}</c>.</summary>
    public string Format(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, this[key], values);
}
