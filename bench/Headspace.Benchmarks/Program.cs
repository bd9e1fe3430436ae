using Headspace.Benchmarks;

// generate <documents> [--services]   fills the configured database, which must hold the sites
// measure                             starts the site on it and prints one row of figures
// forms <seconds>                     starts the site on it, sends a form all the time, and prints one row of figures
// photo <file>                        writes a photo of 12 megapixels
// picture <file> <query> <target> <rounds>  makes a picture of it some times, and prints milliseconds and megabytes
return args switch
{
    ["generate", var documents, .. var rest] => await TreeCommand.GenerateAsync(int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture), rest.Contains("--services")),
    ["measure"] => await MeasureCommand.RunAsync(),
    ["forms", var seconds] => await FormsCommand.RunAsync(TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture))),
    ["photo", var target] => PictureCommand.Photo(target),
    ["picture", var source, var query, var target, var rounds] => PictureCommand.Run(source, query, target, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("generate <documents> [--services] | measure | forms <seconds> | photo <file> | picture <file> <query> <target> <rounds>");
    return 2;
}
