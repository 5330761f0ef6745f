using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace TradeMonitor.Web.Charts;

/// <summary>
/// Swim lanes drawn on the server: what is seen before the script is there, without it, and on paper. Days lie at percentages, so that
/// the drawing fills any width; glyphs and texts keep their size.
/// </summary>
public sealed class LaneSketch
{
    // Marks and names are kept apart for a plot as wide as this, in pixels; a letter of 11 px type.
    private const double Plot = 900, Letter = 6.3, NameGap = 8;
    private static readonly string[] Glyphs = ["M0-5.5 5.6 4.5H-5.6Z", "M0 5.5 5.6-4.5H-5.6Z", "M-5.5-2.2H5.5V2.2H-5.5Z"];
    private readonly StringBuilder _svg = new();
    private readonly LaneModel _model;
    private readonly DayRange _days;
    private readonly int[] _tops;

    private LaneSketch(LaneModel model, DayRange days) => (_model, _days, _tops) = (model, days, LaneLayout.Tops(model));

    /// <summary>The markup within an SVG as high as the chart.</summary>
    /// <param name="model">The chart.</param>
    /// <param name="days">The days to be seen.</param>
    /// <param name="chosen">An item to be ringed.</param>
    public static string Of(LaneModel model, DayRange days, int? chosen)
    {
        var sketch = new LaneSketch(model, days);
        var spots = sketch.Place();
        sketch.Frame();
        sketch.Lines();
        sketch.Arcs(spots);
        sketch.Marks(spots, chosen);
        return sketch._svg.ToString();
    }

    private Dictionary<int, (LaneSpot Spot, double Y)> Place()
    {
        var byMark = new Dictionary<int, (LaneSpot, double)>();
        var ofLanes = Enumerable.Range(0, _model.Marks.Count).ToLookup(i => _model.Marks[i].Lane);
        for (var lane = 0; lane < _model.Lanes.Count; lane++)
        {
            foreach (var spot in LaneLayout.Place(_model.Marks, ofLanes[lane], Plot / _days.Length, _model.Rows))
            {
                foreach (var mark in spot.Marks)
                {
                    byMark[mark] = (spot, _tops[lane] + LaneLayout.Middle(spot.Row));
                }
            }
        }

        return byMark;
    }

    private void Frame()
    {
        for (var i = 0; i < _model.Lanes.Count; i++)
        {
            var lane = _model.Lanes[i];
            if (LaneLayout.BeginsGroup(_model, i))
            {
                Add($"<text x='0' y='{_tops[i] - 6}' class='group'>{HtmlEncoder.Default.Encode(lane.Group!)}</text>");
            }

            foreach (var band in lane.Bands.Where(b => _days.Overlaps(b.From, b.To)))
            {
                var (left, right) = (_days.Position(band.From), _days.Position(band.To.AddDays(1)));
                Add($"<rect x='{Percent(left)}' width='{Percent(right - left)}' y='{_tops[i] + 1}' height='{LaneLayout.Height(_model.Rows) - 2}' class='state s{(int)band.Tone}'/>");
                if ((right - left) * Plot > band.Label.Length * Letter)
                {
                    Add($"<text x='{Percent(left)}' dx='4' y='{_tops[i] + 11}' class='state-word'>{HtmlEncoder.Default.Encode(band.Label)}</text>");
                }
            }

            Add($"<line x1='0' x2='100%' y1='{_tops[i]}' y2='{_tops[i]}' class='rule'/>");
        }

        foreach (var tick in DayTicks.Of(_days))
        {
            var at = Percent(_days.Position(tick.Day));
            Add($"<line x1='{at}' x2='{at}' y1='{LaneLayout.Names}' y2='100%' class='{(tick.IsYear ? "grid year" : "grid")}'/>");
        }
    }

    private void Lines()
    {
        var named = new List<(double From, double To, int Row)>();
        foreach (var line in _model.Lines.Where(l => _days.Contains(l.Day)).OrderByDescending(l => l.Weight).ThenByDescending(l => l.Day))
        {
            var at = _days.Position(line.Day);
            var half = (line.Label.Length * Letter / 2) + (NameGap / 2);
            var middle = Math.Clamp(at * Plot, half, Plot - half);
            var row = Enumerable.Range(0, 2).Cast<int?>().FirstOrDefault(r => named.TrueForAll(n => n.Row != r || middle + half <= n.From || middle - half >= n.To));
            Add($"<line x1='{Percent(at)}' x2='{Percent(at)}' y1='{LaneLayout.Names - 2}' y2='100%' class='across{(row is null ? " unnamed" : "")}'/>");
            if (row is { } free)
            {
                named.Add((middle - half, middle + half, free));
                var anchor = middle > at * Plot ? "start" : middle < at * Plot ? "end" : "middle";
                Add($"<text x='{Percent(at)}' y='{LaneLayout.Names - 7 - (14 * free)}' text-anchor='{anchor}' class='name'>{HtmlEncoder.Default.Encode(line.Label)}</text>");
            }
        }
    }

    private void Arcs(Dictionary<int, (LaneSpot Spot, double Y)> spots)
    {
        var height = _tops[^1];
        Add($"<svg x='0' y='0' width='100%' height='{height}' viewBox='0 0 1000 {height}' preserveAspectRatio='none'>");
        foreach (var arc in _model.Arcs)
        {
            var (from, to) = (_model.Marks[arc.From], _model.Marks[arc.To]);
            if (to.Day < _days.From.DayNumber || from.Day > _days.To.DayNumber)
            {
                continue;
            }

            var ((x1, y1), (x2, y2)) = (At(arc.From), At(arc.To));
            var (cx, cy) = from.Lane == to.Lane
                ? ((x1 + x2) / 2, Math.Min(y1, y2) - 6 - Math.Min(18, Math.Abs(x2 - x1) * .2))
                : (((x1 + x2) / 2) + 8 + (Math.Abs(y2 - y1) * .08), (y1 + y2) / 2);
            Add($"<path d='M{S(x1)} {S(y1)}Q{S(cx)} {S(cy)} {S(x2)} {S(y2)}' class='arc a{LanePayload.Shape(to.Tone)}'/>");
        }

        Add($"</svg>");

        (double X, double Y) At(int mark) => (_days.Offset(DateOnly.FromDayNumber(_model.Marks[spots[mark].Spot.Marks[0]].Day)) * 1000, spots[mark].Y);
    }

    private void Marks(Dictionary<int, (LaneSpot Spot, double Y)> spots, int? chosen)
    {
        _svg.Append("<defs>");
        for (var i = 0; i < Glyphs.Length; i++)
        {
            Add($"<path id='{_model.Name}-{i}' d='{Glyphs[i]}'/>");
        }

        _svg.Append("</defs>");
        foreach (var (spot, y) in spots.Values.Distinct())
        {
            var first = _model.Marks[spot.Marks[0]];
            if (!_days.Contains(DateOnly.FromDayNumber(first.Day)))
            {
                continue;
            }

            var x = Percent(_days.Position(DateOnly.FromDayNumber(first.Day)));
            if (chosen is { } item && spot.Marks.Any(m => _model.Marks[m].Item == item))
            {
                Add($"<circle cx='{x}' cy='{S(y)}' r='10' class='ring'/>");
            }

            var shape = LanePayload.Shape(first.Tone);
            if (spot.Marks.Count == 1)
            {
                Add($"<use href='#{_model.Name}-{shape}' x='{x}' y='{S(y)}' class='m{shape}{(first.Hollow ? " word" : "")}'/>");
                continue;
            }

            Number(x, y, spot);
        }
    }

    // So many marks, in the colours of what they are: escalating from the left, narrowing from the right.
    private void Number(string x, double y, LaneSpot spot)
    {
        var counts = new int[3];
        foreach (var mark in spot.Marks)
        {
            counts[LanePayload.Shape(_model.Marks[mark].Tone)]++;
        }

        Add($"<svg x='{x}' y='{S(y)}' class='many'><rect x='-6' y='-6' width='20' height='12' rx='6' class='m{(counts[1] > 0 ? 1 : counts[2] > 0 ? 2 : 0)}'/>");
        if (counts[1] > 0 && counts[2] > 0)
        {
            Add($"<path d='{Left(counts[0] + counts[2])}' class='m2'/>");
        }

        if (counts[0] > 0 && counts[0] < spot.Marks.Count)
        {
            Add($"<path d='{Left(counts[0])}' class='m0'/>");
        }

        Add($"<text x='4' y='3.4'>{spot.Marks.Count}</text></svg>");

        string Left(int count) => $"M0-6A6 6 0 0 0 0 6H{S(Math.Clamp((20.0 * count / spot.Marks.Count) - 6, 0, 8))}V-6Z";
    }

    private void Add(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private static string S(double value) => ChartFormat.Svg(value);

    private static string Percent(double share) => ChartFormat.Svg(share * 100) + "%";
}
