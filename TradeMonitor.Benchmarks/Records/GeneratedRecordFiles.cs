using System.Text.Json;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Benchmarks.Records;

/// <summary>Writes a generated record as a folder that the product imports; a row at a time, so that size costs no memory.</summary>
internal static class GeneratedRecordFiles
{
    /// <summary>Writes the files into a folder, which must be there.</summary>
    public static void Write(this GeneratedRecord record, string folder)
    {
        Write(folder, RecordFile.FrictionPoints, record.FrictionPoints());
        Write(folder, RecordFile.Developments, record.Developments());
        Write(folder, RecordFile.Sources, record.Sources());
    }

    private static void Write<T>(string folder, RecordFile file, IEnumerable<T> rows)
    {
        using var stream = new BufferedStream(File.Create(Path.Combine(folder, RecordFolder.NameOf(file))), 1 << 20);
        stream.Write("["u8);
        var first = true;
        foreach (var row in rows)
        {
            stream.Write(first ? "\n"u8 : ",\n"u8);
            first = false;
            stream.Write(JsonSerializer.SerializeToUtf8Bytes(row, RecordJson.Options));
        }

        stream.Write("\n]\n"u8);
    }
}
