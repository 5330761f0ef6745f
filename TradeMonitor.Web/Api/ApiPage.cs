using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>A page of rows.</summary>
/// <param name="AsOf">The day that was looked at.</param>
/// <param name="KnownOn">The day whose knowledge was used.</param>
/// <param name="Total">Rows on all pages.</param>
/// <param name="Items">The rows.</param>
/// <param name="Next">To be given as <c>after</c> for the next page; null on the last.</param>
internal sealed record ApiPage<T>(DateOnly AsOf, DateOnly KnownOn, int Total, IReadOnlyList<T> Items, string? Next);

/// <summary>Cuts a list into pages by the id of the last row of the page before, so that rows added meanwhile shift nothing.</summary>
internal static class ApiPaging
{
    /// <summary>The rows of a page and the <c>next</c> of it; a problem if <c>after</c> names no row of the list.</summary>
    public static (IReadOnlyList<T> Items, string? Next) Cut<T>(IReadOnlyList<T> rows, Func<T, string> id, ApiQuery query)
    {
        var (limit, after) = query.Page();
        var start = 0;
        if (after is not null)
        {
            start = IndexOf(rows, id, after) + 1;
            if (start == 0)
            {
                AddNoRow(query, after);
                return ([], null);
            }
        }

        var end = Math.Min(rows.Count, start + limit);
        var items = new List<T>(end - start);
        for (var i = start; i < end; i++)
        {
            items.Add(rows[i]);
        }

        return (items, end < rows.Count ? id(rows[end - 1]) : null);
    }

    /// <summary>Says that <c>after</c> names no row of the list.</summary>
    public static void AddNoRow(ApiQuery query, string after) => query.Add("after", $"after: '{Formats.Quote(after)}' is no row of this list; give the next of the page before.");

    private static int IndexOf<T>(IReadOnlyList<T> rows, Func<T, string> id, string wanted)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (id(rows[i]) == wanted)
            {
                return i;
            }
        }

        return -1;
    }
}
