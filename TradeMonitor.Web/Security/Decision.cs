using System.Diagnostics.CodeAnalysis;

namespace TradeMonitor.Web.Security;

/// <summary>Why somebody may not do something.</summary>
/// <param name="Sentence">For that person to read.</param>
public sealed record NotAllowed(string Sentence);

/// <summary>Whether somebody may do something: who it is, or why not.</summary>
public sealed record Decision
{
    private Decision(Editor? editor, NotAllowed? refusal) => (Editor, Refusal) = (editor, refusal);

    /// <summary>Who may, as the store had them at the moment of asking.</summary>
    public Editor? Editor { get; }

    /// <summary>Why not.</summary>
    public NotAllowed? Refusal { get; }

    /// <summary>Whether it is allowed.</summary>
    [MemberNotNullWhen(true, nameof(Editor))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsGranted => Editor is not null;

    internal static Decision To(Editor editor) => new(editor, null);

    internal static Decision Refused(string sentence) => new(null, new(sentence));
}
