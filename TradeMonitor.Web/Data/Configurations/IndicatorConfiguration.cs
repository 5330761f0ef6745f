using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class IndicatorConfiguration : RecordConfiguration<Indicator>
{
    protected override void ConfigureFields(EntityTypeBuilder<Indicator> row)
    {
        row.Property(i => i.Points).AsJson();
    }
}
