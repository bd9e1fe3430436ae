using Microsoft.AspNetCore.Mvc.Razor;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Website.Rendering;

/// <summary>The base of all views. Writes the markup of rich text as markup.</summary>
/// <typeparam name="TModel">The model of the view: a content model, or a view model.</typeparam>
public abstract class UmbracoViewPage<TModel> : RazorPage<TModel>
{
    /// <summary>Writes a value, encoded unless it is markup that Core has made (<see cref="IHtmlEncodedString"/>).</summary>
    public override void Write(object? value)
    {
        if (value is IHtmlEncodedString markup)
        {
            WriteLiteral(markup.ToHtmlString());
        }
        else
        {
            base.Write(value);
        }
    }
}
