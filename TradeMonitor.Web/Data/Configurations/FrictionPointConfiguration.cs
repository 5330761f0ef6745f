using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class FrictionPointConfiguration : RecordConfiguration<FrictionPoint>
{
    protected override void ConfigureFields(EntityTypeBuilder<FrictionPoint> row)
    {
        row.Property(p => p.Category).AsCode();
        row.Property(p => p.Tracks).AsCode();
        row.Property(p => p.ImposedBy).AsJson();
        row.Property(p => p.Affects).AsJson();
        row.Property(p => p.Sectors).AsJson();
        row.Property(p => p.HsChapters).AsJson();
        row.Property(p => p.Status).AsCode();
        row.ComplexProperty(p => p.TradeCoveredUsdBn);
    }
}
