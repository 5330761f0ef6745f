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
    public static (IReadOnlyList<T> Items, string? Next) Cut<T>(IReadOnlyList<T> rows, Func<T, string> id, ApiQuery query) =>
        Cut(rows, id, query, wanted => IndexOf(rows, id, wanted));

    /// <inheritdoc cref="Cut{T}(IReadOnlyList{T}, Func{T, string}, ApiQuery)"/>
    /// <param name="rows">All rows.</param>
    /// <param name="id">The id of one.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="indexOf">Finds a row by its id; -1 if there is none.</param>
    public static (IReadOnlyList<T> Items, string? Next) Cut<T>(IReadOnlyList<T> rows, Func<T, string> id, ApiQuery query, Func<string, int> indexOf)
    {
        var (limit, after) = query.Page();
        var start = 0;
        if (after is not null)
        {
            start = indexOf(after) + 1;
            if (start == 0)
            {
                query.Add(new Dictionary<string, string> { ["after"] = $"after: '{Formats.Quote(after)}' is no row of this list; give the next of the page before." });
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
