using Microsoft.AspNetCore.Components;

namespace TradeMonitor.Web.Shared;

/// <summary>
/// A component that does its work once for what it is given. A click that leads to another address tells a page several times: the router draws
/// the frame anew, each cascading value speaks for itself, and so does the query. Told the same again, the component does nothing: it
/// asks no question, and neither it nor what is within it is drawn. What happens in it (a click, an answer) has it drawn as ever.
/// </summary>
/// <remarks>
/// For components that are given values only: records, strings, lists that nobody changes once they are handed over. A fragment of markup or a
/// function may stand for something else each time, so what is given one is drawn each time. What a component reads elsewhere, such as the
/// address, it has to follow itself.
/// </remarks>
public abstract class SteadyComponent : ComponentBase
{
    private (string Name, object? Value)[]? _given;

    /// <summary>Whether what was given has been taken in; if not, it is to be taken in again though it is the same.</summary>
    protected virtual bool HasTaken => true;

    /// <inheritdoc/>
    public override Task SetParametersAsync(ParameterView parameters)
    {
        if (_given is { } given && HasTaken && AreGiven(parameters, given))
        {
            return Task.CompletedTask;
        }

        var now = new List<(string, object?)>(_given?.Length ?? 0);
        foreach (var parameter in parameters)
        {
            now.Add((parameter.Name, parameter.Value));
        }

        _given = [.. now];
        return base.SetParametersAsync(parameters);
    }

    private static bool AreGiven(ParameterView parameters, (string Name, object? Value)[] given)
    {
        var place = 0;
        foreach (var parameter in parameters)
        {
            if (place == given.Length || given[place].Name != parameter.Name || !AreSame(given[place].Value, parameter.Value))
            {
                return false;
            }

            place++;
        }

        return place == given.Length;
    }

    private static bool AreSame(object? before, object? now) => (before, now) switch
    {
        (Delegate, _) => false,
        (string[] one, string[] other) => one.AsSpan().SequenceEqual(other), // what the query holds of one name
        _ => Equals(before, now),
    };
}
