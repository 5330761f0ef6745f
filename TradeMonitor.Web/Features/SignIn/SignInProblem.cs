namespace TradeMonitor.Web.Features.SignIn;

/// <summary>Why somebody did not come in; stands in the address as its code, never with what was typed.</summary>
public enum SignInProblem { WrongPassword, LockedOut, NoPasskey, NoInvitation, NoName, NoEmail, EmailTaken, WeakPassword, NothingToSignInWith, LastCredential }

/// <summary>The sentences for it.</summary>
internal static class SignInProblems
{
    public static string Sentence(SignInProblem problem) => problem switch
    {
        SignInProblem.WrongPassword => "This address and password do not go together.",
        SignInProblem.LockedOut => "Too many wrong passwords: wait a quarter of an hour, or use your passkey.",
        SignInProblem.NoPasskey => "The passkey was not accepted. Try again, or use your password.",
        SignInProblem.NoInvitation => "This link has been used, is too old or is not whole. Ask for a new one.",
        SignInProblem.NoName => "Tell the others your name: up to 100 characters.",
        SignInProblem.NoEmail => "The address is not a mail address.",
        SignInProblem.EmailTaken => "Somebody with this address can sign in already.",
        SignInProblem.WeakPassword => "A password needs at least 12 characters and must not be one that is tried first, such as your name.",
        SignInProblem.NothingToSignInWith => "Create a passkey, or choose a password.",
        _ => "This is the last thing that you can sign in with. Add another passkey or a password first.",
    };
}
