namespace TradeMonitor.Web.Features.Editing;

/// <summary>A form whose subject somebody else has changed meanwhile: both versions field by field, to be merged by whoever edits.</summary>
/// <param name="Fields">Fields on which the two differ.</param>
/// <param name="Merged">The form's values with what only the other has changed taken over.</param>
public sealed record EditConflict(IReadOnlyList<FieldConflict> Fields, IReadOnlyDictionary<string, string> Merged)
{
    /// <summary>Compares three versions of a form.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="opened">What it held when it was opened.</param>
    /// <param name="mine">What it holds.</param>
    /// <param name="theirs">What it would hold if it were opened now.</param>
    public static EditConflict Of(
        IReadOnlyList<FormField> fields, IReadOnlyDictionary<string, string> opened, IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs)
    {
        var merged = new Dictionary<string, string>(mine, StringComparer.Ordinal);
        var conflicts = new List<FieldConflict>();
        foreach (var field in fields)
        {
            var (was, own, other) = (Value(opened, field.Name), Value(mine, field.Name), Value(theirs, field.Name));
            if (other == was || other == own)
            {
                continue;
            }

            if (own == was)
            {
                merged[field.Name] = other;
            }
            else
            {
                conflicts.Add(new(field, was, own, other));
            }
        }

        return new(conflicts, merged);
    }

    private static string Value(IReadOnlyDictionary<string, string> values, string name) => values.GetValueOrDefault(name, "").Trim();
}

/// <summary>A field that both have changed.</summary>
/// <param name="Field">Which.</param>
/// <param name="Opened">What it held at first.</param>
/// <param name="Mine">What I want.</param>
/// <param name="Theirs">What the other has saved.</param>
public sealed record FieldConflict(FormField Field, string Opened, string Mine, string Theirs);
