using System.Text.Json;
using TradeMonitor.Web.Data.Record;
using TradeMonitor.Web.Domain;
using TradeMonitor.Web.Scoreboard.Events;

namespace TradeMonitor.Web.Scoreboard.Columns;

/// <summary>The rows that are few beside the developments, as JSON in the spelling of the record.</summary>
internal static class RowColumns
{
    // So many rows are one piece of JSON: pieces are read side by side.
    private const int Piece = 1000;

    /// <summary>Writes them.</summary>
    public static void Write(ColumnWriter writer, RecordRows rows)
    {
        Write(writer, rows.FrictionPoints);
        Write(writer, rows.Engagements);
        Write(writer, rows.Commitments);
        Write(writer, rows.Deadlines);
        Write(writer, rows.Assessments);
        Write(writer, rows.Cooperation);
        Write(writer, rows.Indicators);
    }

    /// <summary>Reads what <see cref="Write(ColumnWriter, RecordRows)"/> wrote.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="events">The developments of the rows.</param>
    public static RecordRows Read(ColumnReader reader, RecordEvents events) => new()
    {
        FrictionPoints = Read<FrictionPoint>(reader),
        Events = events,
        Engagements = Read<Engagement>(reader),
        Commitments = Read<Commitment>(reader),
        Deadlines = Read<Deadline>(reader),
        Assessments = Read<Assessment>(reader),
        Cooperation = Read<Cooperation>(reader),
        Indicators = Read<Indicator>(reader),
        KnownOn = null,
    };

    private static void Write<T>(ColumnWriter writer, IReadOnlyList<T> rows)
    {
        var pieces = rows.Chunk(Piece).ToArray();
        writer.Write<int>([pieces.Length]);
        foreach (var piece in pieces)
        {
            writer.Write<byte>(JsonSerializer.SerializeToUtf8Bytes(piece, RecordJson.Options));
        }
    }

    private static List<T> Read<T>(ColumnReader reader)
    {
        var pieces = new List<byte[]>();
        for (var left = reader.Read<int>()[0]; left > 0; left--)
        {
            pieces.Add(reader.Read<byte>());
        }

        return [.. pieces.AsParallel().AsOrdered().SelectMany(piece => JsonSerializer.Deserialize<T[]>(piece, RecordJson.Options)!)];
    }
}
