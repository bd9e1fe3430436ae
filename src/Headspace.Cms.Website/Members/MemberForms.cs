using Headspace.Cms.Website.Controllers;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Website.Members;

/// <summary>The forms by which members sign in and out. They are sent to the page that holds them, whatever its address.</summary>
internal static class MemberForms
{
    private const string FormField = "memberForm";

    /// <summary>The action of <see cref="MemberFormController"/> that the request is for; null if it holds none of the forms.</summary>
    public static async ValueTask<string?> ActionAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return null;
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        return form[FormField].ToString() switch
        {
            "sign-in" => nameof(MemberFormController.SignIn),
            "code" => nameof(MemberFormController.Code),
            "sign-out" => nameof(MemberFormController.Leave),
            _ => null,
        };
    }
}
