using System.Text.Encodings.Web;
using Headspace.Core.Payments;

namespace Headspace.Payments.Sandbox;

/// <summary>The markup of the payment page.</summary>
internal static class SandboxView
{
    public static string Card(SandboxVisit visit, SandboxForm form, string style, string? refused)
    {
        var wrong = form.Errors.Count > 0 || refused is not null;
        return Page(wrong ? "Fejl: Betaling" : "Betaling", style, $"""
            <h1>{(visit.IsSubscription ? "Tilmeld kort til fast aftale" : "Betal med kort")}</h1>
            {Summary(form, refused)}
            {What(visit)}
            <form method="post" novalidate>
            {Field("number", "Kortnummer", "16 cifre, med eller uden mellemrum", form.Number, "cc-number", form)}
            {Field("expiry", "Udløb (måned/år)", "For eksempel 04/29", form.Expiry, "cc-exp", form)}
            {Field("code", "Kontrolcifre", "De tre cifre på bagsiden", string.Empty, "cc-csc", form)}
            <p><button type="submit">{(visit.IsSubscription ? "Godkend aftalen" : $"Betal {Text(Amount(visit))}")}</button></p>
            </form>
            {GiveUp(visit)}
            <details>
            <summary>Testkort</summary>
            <dl>
            {string.Join('\n', SandboxCard.All.Select(card => $"<dt>{card.Grouped}</dt><dd>{Text(card.Explanation)}</dd>"))}
            </dl>
            </details>
            """);
    }

    public static string Confirm(SandboxVisit visit, SandboxForm form, string style) => Page("Godkend betalingen", style, $"""
        <h1>Godkend i din bank</h1>
        <p>Her ville din bank bede dig godkende med MitID.</p>
        {What(visit)}
        <form method="post">
        <input type="hidden" name="number" value="{Text(form.Number)}">
        <input type="hidden" name="expiry" value="{Text(form.Expiry)}">
        <input type="hidden" name="code" value="{Text(form.Code)}">
        <p><button type="submit" name="confirm" value="yes">Godkend</button>
        <button type="submit" name="confirm" value="no" class="quiet">Afvis</button></p>
        </form>
        """);

    public static string Over(SandboxVisit visit) => Page("Betalingen er modtaget", null, $"""
        <h1>{(visit.IsSubscription ? "Aftalen er modtaget" : "Betalingen er modtaget")}</h1>
        <p>Du skal ikke gøre mere her.</p>
        <p><a href="{Text(visit.Link.ContinueUrl.AbsoluteUri)}">Tilbage til siden, du kom fra</a></p>
        """);

    public static string NotFound(string style) => Page("Linket findes ikke", style, """
        <h1>Linket findes ikke</h1>
        <p>Prøvemiljøet husker kun betalinger, så længe programmet kører. Start betalingen forfra.</p>
        """);

    private static string Page(string title, string? style, string content) => $"""
        <!doctype html>
        <html lang="da">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{Text(title)} – prøvemiljø</title>
        <link rel="stylesheet" href="{Text(style ?? "../page.css")}">
        </head>
        <body>
        <header><p><strong>Prøvemiljø:</strong> her flyttes ingen penge. Skriv ikke et rigtigt kortnummer.</p></header>
        <main>
        {content}
        </main>
        </body>
        </html>
        """;

    private static string Summary(SandboxForm form, string? refused)
    {
        if (form.Errors.Count == 0 && refused is null)
        {
            return string.Empty;
        }

        var items = form.Errors.Select(error => $"""<li><a href="#{error.Key}">{Text(error.Value)}</a></li>""");
        var list = form.Errors.Count > 0 ? $"<ul>{string.Concat(items)}</ul>" : $"<p>{Text(refused!)}</p>";
        return $"""
            <div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="summary-title">
            <h2 id="summary-title">{(refused is null ? "Der er noget, du skal rette" : "Betalingen gik ikke igennem")}</h2>
            {list}
            </div>
            """;
    }

    private static string Field(string name, string label, string hint, string value, string token, SandboxForm form)
    {
        var error = form.Errors.GetValueOrDefault(name);
        return $"""
            <div class="field{(error is null ? string.Empty : " field--wrong")}">
            <label for="{name}">{Text(label)}</label>
            <p class="hint" id="{name}-hint">{Text(hint)}</p>
            {(error is null ? string.Empty : $"""<p class="error" id="{name}-error"><span class="unseen">Fejl: </span>{Text(error)}</p>""")}
            <input id="{name}" name="{name}" type="text" inputmode="numeric" autocomplete="{token}" required value="{Text(value)}"
              aria-describedby="{name}-hint{(error is null ? string.Empty : $" {name}-error")}"{(error is null ? string.Empty : """ aria-invalid="true" """)}>
            </div>
            """;
    }

    private static string What(SandboxVisit visit) => visit.IsSubscription
        ? "<p>Kortet gemmes til kommende træk. Der trækkes ikke noget nu.</p>"
        : $"""<p class="amount">Beløb: <strong>{Text(Amount(visit))}</strong></p>""";

    private static string GiveUp(SandboxVisit visit) => $"""
        <form method="post" action="{Text(visit.Link.Token)}/cancel">
        <p><button type="submit" class="quiet">Fortryd og gå tilbage</button></p>
        </form>
        """;

    private static string Amount(SandboxVisit visit) =>
        visit.Currency == "DKK" ? new Money(visit.Link.Amount).ToString() : $"{visit.Link.Amount / 100m:0.00} {visit.Currency}";

    private static string Text(string value) => HtmlEncoder.Default.Encode(value);
}
