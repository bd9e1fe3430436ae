namespace Headspace.Forms.Submission;

/// <summary>Whether a post is looked at: it comes from a page of ours, was not open for too long, and the form is open.</summary>
public sealed class FormAdmission(FormTokens tokens, FormGates gates)
{
    /// <summary>
    /// The token of the post, and why it is not taken; null for no reason. Without a token there is always a reason. With both,
    /// the visitor may have sent it before, and is then answered as before.
    /// </summary>
    public async Task<(SubmissionResult? Refusal, FormToken? Token)> AdmitAsync(FormPost post, CancellationToken cancellationToken)
    {
        if (post.IsCrossSite)
            return (new SubmissionResult(SubmissionStatus.CrossSite), null);

        var (status, token) = tokens.Read(post.Form.Id, post.Token);
        if (await gates.ClosedBecauseAsync(post.Form, cancellationToken) is { } reason)
            return (new SubmissionResult(SubmissionStatus.Closed) { ClosedBecause = reason, Token = token }, token);

        return status switch
        {
            FormTokenStatus.Forged => (new SubmissionResult(SubmissionStatus.TokenForged), null),
            FormTokenStatus.Expired => (new SubmissionResult(SubmissionStatus.TokenExpired) { Token = token }, token),
            _ => (null, token)
        };
    }
}
