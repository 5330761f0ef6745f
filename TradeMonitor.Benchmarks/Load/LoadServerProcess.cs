using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TradeMonitor.Web.Security;

namespace TradeMonitor.Benchmarks.Load;

/// <summary>
/// The process under load: the product over a store of its own, or the empty app, with Kestrel's plainest answer in front of either. Questions
/// come in on the input, a line each, and are answered on the output; when the input ends, so does the process.
/// </summary>
internal static class LoadServerProcess
{
    /// <summary>The first argument that makes this program such a process.</summary>
    public const string Verb = "serve-load";

    /// <summary>The app that is the product.</summary>
    public const string Product = "product";

    /// <summary>The app that has nothing in it.</summary>
    public const string Empty = "empty";

    /// <summary>Asks for the memory held: managed and resident bytes.</summary>
    public const string Memory = "memory";

    /// <summary>Asks for the processor time used so far: ticks of <see cref="TimeSpan"/>.</summary>
    public const string Processor = "processor";

    /// <summary>Asks for an edit: when it began.</summary>
    public const string Edit = "edit";

    /// <summary>Begins a line that answers.</summary>
    public const string Answer = "> ";

    /// <summary>Path of the plainest answer.</summary>
    public const string Plaintext = "/plaintext";

    /// <summary>What the process does.</summary>
    /// <param name="args">The app, and for the product a store to copy or nothing.</param>
    public static async Task RunAsync(IReadOnlyList<string> args)
    {
        if (args[0] == Empty)
        {
            await using var empty = EmptyApp.Build(new Plain());
            await empty.StartAsync();
            await ServeAsync(empty.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(), () => Task.FromResult(Stopwatch.GetTimestamp()));
            return;
        }

        var folder = Directory.CreateTempSubdirectory("trademonitor-load-");
        var store = Path.Combine(folder.FullName, "trademonitor.db");
        if (args.Count > 1)
        {
            File.Copy(args[1], store);
        }

        // Else the factory looks for the sources, which need not be where the program is.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_TRADEMONITOR_WEB", AppContext.BaseDirectory);
        await using (var app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseEnvironment(Environments.Production)
            .UseSetting("ConnectionStrings:TradeMonitor", $"Data Source={store}")
            .UseSetting("Urls", "http://127.0.0.1:0")
            .UseSetting("Record:ImportOnStart", args.Count > 1 ? "false" : "true")
            .UseSetting("TradeMonitor:Today", "2026-11-23")
            .UseSetting("Logging:LogLevel:Default", "Warning")
            .ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Plain()).AddSingleton(new SetupConsole(TextWriter.Null)))))
        {
            app.UseKestrel(0);
            app.StartServer();
            var edits = new LoadEdits(app.Services);
            await ServeAsync(app.ClientOptions.BaseAddress.ToString(), edits.ApplyAsync);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task ServeAsync(string address, Func<Task<long>> edit)
    {
        Tell(address.TrimEnd('/') + '/');
        while (await Console.In.ReadLineAsync() is { } question)
        {
            Tell(question switch
            {
                Memory => Measure(),
                Processor => Environment.CpuUsage.TotalTime.Ticks.ToString(CultureInfo.InvariantCulture),
                Edit => (await edit()).ToString(CultureInfo.InvariantCulture),
                _ => throw new ArgumentException($"'{question}' is no question."),
            });
        }
    }

    private static string Measure()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var self = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(false)} {self.WorkingSet64}");
    }

    private static void Tell(string answer)
    {
        Console.Out.WriteLine(Answer + answer);
        Console.Out.Flush();
    }

    /// <summary>Answers before anything else sees the request.</summary>
    private sealed class Plain : IStartupFilter
    {
        private static readonly byte[] Text = "Hello, World!"u8.ToArray();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (context.Request.Path != Plaintext)
                {
                    return rest(context);
                }

                context.Response.ContentType = "text/plain";
                context.Response.ContentLength = Text.Length;
                return context.Response.Body.WriteAsync(Text).AsTask();
            });
            next(app);
        };
    }
}
