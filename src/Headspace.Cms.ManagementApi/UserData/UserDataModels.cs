namespace Headspace.Cms.ManagementApi.UserData;

internal sealed record UserDataModel(string Group, string Identifier, string Value);

internal sealed record UserDataResponseModel(Guid Key, string Group, string Identifier, string Value);

internal sealed record CreateUserDataRequestModel(Guid? Key, string Group, string Identifier, string Value);

internal sealed record UpdateUserDataRequestModel(Guid Key, string Group, string Identifier, string Value);

/// <summary>Which of a user's data are asked for.</summary>
internal sealed class UserDataFilter : Umbraco.Cms.Infrastructure.Persistence.Querying.IUserDataFilter
{
    public ICollection<Guid>? UserKeys { get; set; }

    public ICollection<string>? Groups { get; set; }

    public ICollection<string>? Identifiers { get; set; }
}
