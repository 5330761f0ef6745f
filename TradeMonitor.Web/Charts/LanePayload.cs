namespace TradeMonitor.Web.Charts;

/// <summary>Swim lanes as the drawing module takes them: columns of numbers, sent once. Days are <see cref="DateOnly.DayNumber"/>.</summary>
public sealed class LanePayload(LaneModel model)
{
    /// <summary>First day that can be shown.</summary>
    public int From => model.Span.From.DayNumber;

    /// <summary>Last day that can be shown.</summary>
    public int To => model.Span.To.DayNumber;

    /// <summary>Rows of a lane.</summary>
    public int Rows => model.Rows;

    /// <summary>Tops of the lanes in pixels, and the height of the whole.</summary>
    public int[] Tops { get; } = LaneLayout.Tops(model);

    /// <summary>Sizes in pixels that the sketch uses, too.</summary>
    public LaneSizes Sizes { get; } = new(LaneLayout.RowHeight, LaneLayout.Headroom, LaneLayout.Height(model.Rows));

    /// <summary>Item of each mark.</summary>
    public int[] Items { get; } = [.. model.Marks.Select(m => m.Item)];

    /// <summary>Day of each mark.</summary>
    public int[] Days { get; } = [.. model.Marks.Select(m => m.Day)];

    /// <summary>Lane of each mark.</summary>
    public int[] Lanes { get; } = [.. model.Marks.Select(m => m.Lane)];

    /// <summary>Shape of each mark: 0 up, 1 down, 2 a bar; and 3 more if hollow.</summary>
    public int[] Shapes { get; } = [.. model.Marks.Select(m => Shape(m.Tone) + (m.Hollow ? 3 : 0))];

    /// <summary>Pairs of marks: from, to, from, to …</summary>
    public int[] Arcs { get; } = [.. model.Arcs.SelectMany(a => new[] { a.From, a.To })];

    /// <summary>Shaded stretches: lane, first day, last day, tone.</summary>
    public int[][] Bands { get; } = [.. model.Lanes.SelectMany((lane, i) => lane.Bands.Select(b => new[] { i, b.From.DayNumber, b.To.DayNumber, (int)b.Tone }))];

    /// <summary>What each stretch says.</summary>
    public string[] BandWords { get; } = [.. model.Lanes.SelectMany(lane => lane.Bands.Select(b => b.Label))];

    /// <summary>Names of the groups, with the tops of the lanes that begin them.</summary>
    public LaneLine[] Groups { get; } =
        [.. Enumerable.Range(0, model.Lanes.Count).Where(i => LaneLayout.BeginsGroup(model, i)).Select(i => new LaneLine(i, model.Lanes[i].Group!, 0))];

    /// <summary>Days across all lanes.</summary>
    public LaneLine[] Lines { get; } = [.. model.Lines.Select(l => new LaneLine(l.Day.DayNumber, l.Label, l.Weight))];

    /// <summary>The shape of a tone.</summary>
    public static int Shape(ChartTone tone) => tone switch { ChartTone.Escalating => 0, ChartTone.Narrowing => 1, _ => 2 };
}

/// <summary>Sizes in pixels.</summary>
public sealed record LaneSizes(int Row, int Head, int Lane);

/// <summary>A named place: a day with its name, or the lane that begins a group with the group's.</summary>
public sealed record LaneLine(int At, string Label, int Weight);
