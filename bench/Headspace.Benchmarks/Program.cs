using Headspace.Benchmarks;

// generate <documents> [--services]   fills the configured database, which must hold the sites
// siblings <documents>                fills it with pages side by side, which the backoffice lists
// lists <user> <password>             starts the site on it and prints what the backoffice waits for
// measure                             starts the site on it and prints one row of figures
// start                               starts the site on it and prints what that took
// search                              starts the site on it and prints what finding costs
// forms <seconds> [wordpress]         starts the site on it, sends a form all the time, and prints one row of figures, and one of a peer
// entries <entries>                 fills a form with entries and prints what staff wait for
// photo <file>                        writes a photo of 12 megapixels
// picture <file> <query> <target> <rounds>  makes a picture of it some times, and prints milliseconds and megabytes
// avif-cost                           prints how fast the hardest picture is written as AVIF, by effort
return args switch
{
    ["generate", var documents, .. var rest] => await TreeCommand.GenerateAsync(int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture), rest.Contains("--services")),
    ["siblings", var documents] => await SiblingsCommand.GenerateAsync(int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture)),
    ["lists", var user, var password] => await SiblingsCommand.RunAsync(user, password),
    ["measure"] => await MeasureCommand.RunAsync(),
    ["start"] => await MeasureCommand.RunStartAsync(),
    ["search"] => await SearchCommand.RunAsync(),
    ["forms", var seconds, .. var peer] => await FormsCommand.RunAsync(
        TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)), peer is [var address] ? new Uri(address) : null),
    ["entries", var entries] => await EntriesCommand.RunAsync(int.Parse(entries, System.Globalization.CultureInfo.InvariantCulture)),
    ["photo", var target] => PictureCommand.Photo(target),
    ["picture", var source, var query, var target, var rounds] => PictureCommand.Run(source, query, target, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    ["avif-cost"] => PictureCommand.AvifCost(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("generate <documents> [--services] | siblings <documents> | lists <user> <password> | measure | start | search | forms <seconds> [wordpress] | entries <entries> | photo <file> | picture <file> <query> <target> <rounds> | avif-cost");
    return 2;
}
