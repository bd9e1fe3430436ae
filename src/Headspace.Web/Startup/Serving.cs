namespace Headspace.Web.Startup;

internal static class Serving
{
    /// <summary>
    /// Serves until the site is told to stop. A start that fails ends what has started by then; let go of by the host
    /// without having been stopped, its background services would report their end as a fault.
    /// </summary>
    public static async Task ServeAsync(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
                app.UseOwnAddressInMails();
                app.TellLogIn();
            }
            catch
            {
                await app.StopAsync();
                throw;
            }

            await app.WaitForShutdownAsync();
        }
    }
}
