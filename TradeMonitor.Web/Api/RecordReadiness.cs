using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TradeMonitor.Web.Scoreboard;

namespace TradeMonitor.Web.Api;

/// <summary>Ready once the record can be read and has been scored; this also warms the scoreboard.</summary>
internal sealed class RecordReadiness(SharedScoreboard scoreboard) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await scoreboard.ViewAsync(null, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (DbException e)
        {
            return HealthCheckResult.Unhealthy("The store cannot be read.", e);
        }
    }
}
