using System.Security.Cryptography;

namespace TradeMonitor.Web.Features.Snapshots;

/// <summary>Makes the ids of snapshots.</summary>
public static class SnapshotId
{
    // Without letters that are taken for others when somebody reads one out.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Short = 8, Unguessable = 26; // 40 and 130 bits

    /// <summary>A new id: short enough to be typed; where reading is not public, too long to be guessed.</summary>
    public static string New(bool isPublic) => RandomNumberGenerator.GetString(Letters, isPublic ? Short : Unguessable);
}
