using System.Runtime.InteropServices;
using System.Text.Json;
using TradeMonitor.Web.Scoring;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>What a column file was computed by: steps and weights are only as good as the program and the constants that made them.</summary>
/// <param name="Build">The build of the program and of the runtime under it, to which the order of fields in memory belongs as well.</param>
/// <param name="Method">Version and constants of the method.</param>
internal sealed record ColumnOrigin(string Build, string Method)
{
    /// <summary>That of this process.</summary>
    public static ColumnOrigin Of(ScoringMethod method) => new(
        $"{typeof(ColumnOrigin).Module.ModuleVersionId} {RuntimeInformation.FrameworkDescription} {RuntimeInformation.ProcessArchitecture} {(BitConverter.IsLittleEndian ? "little" : "big")}",
        $"{ScoringOptions.Version} {JsonSerializer.Serialize(method.Options)}");

    /// <summary>Writes it.</summary>
    public void Write(ColumnWriter writer) => writer.Write([Build, Method]);

    /// <summary>Makes sure that a file is of this origin.</summary>
    /// <exception cref="ColumnFileException">It is of another.</exception>
    public void Check(ColumnReader reader)
    {
        if (reader.ReadTexts() is not [var build, var method] || build != Build)
        {
            throw new ColumnFileException("another build of the program wrote it");
        }

        if (method != Method)
        {
            throw new ColumnFileException("the constants of the method were others");
        }
    }
}
