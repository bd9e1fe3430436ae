using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Benchmarks;

/// <summary>Makes pages one by one through Core's services, as an editor would.</summary>
internal sealed class ServiceTree(IContentService contents)
{
    /// <summary>A published page of the same type and values as the model, below the front page of its site.</summary>
    public IContent CreateRoot(IContent model, string name) => Create(model, name, Convert.ToInt32(model.Path.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture));

    public void Fill(IContent root, int count, Action<int>? progress = null)
    {
        var ids = new int[count];
        for (var number = 0; number < count; number++)
        {
            var parent = TreeShape.ParentOf(number) is { } above ? ids[above] : root.Id;
            ids[number] = Create(root, TreeShape.NameOf(number), parent).Id;
            progress?.Invoke(number + 1);
        }
    }

    private IContent Create(IContent model, string name, int parentId)
    {
        var page = contents.Create(name, parentId, model.ContentType.Alias);
        foreach (var culture in model.AvailableCultures)
        {
            page.SetCultureName(name, culture);
        }

        // The address follows from the name: one that the model was given would be everyone's.
        foreach (var property in model.Properties.Where(property => property.Alias != Constants.Conventions.Content.UrlName))
        {
            foreach (var value in property.Values)
            {
                page.SetValue(property.Alias, value.EditedValue, value.Culture, value.Segment);
            }
        }

        page.TemplateId = model.TemplateId;
        contents.Save(page);
        var result = contents.Publish(page, ["*"]);
        return result.Success ? page : throw new InvalidOperationException($"{name} cannot be published: {result.Result}");
    }
}
