namespace TradeMonitor.Web.Security;

/// <summary>Why somebody who came by the provider was not let in.</summary>
public enum ProviderProblem
{
    /// <summary>The provider did not answer, or not as it must.</summary>
    NoAnswer,
    /// <summary>The provider, or the person there, said no.</summary>
    Refused,
    /// <summary>The provider does not vouch for the address.</summary>
    Unverified,
    /// <summary>Nobody here has that address, and nobody invited it.</summary>
    NotInvited,
    /// <summary>Somebody here has that address, but comes by another account of the provider.</summary>
    OtherAccount,
    /// <summary>The person is shut out, or locked for a while.</summary>
    ShutOut,
}
