using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TradeMonitor.Web.Domain;

namespace TradeMonitor.Web.Data.Configurations;

internal sealed class AssessmentConfiguration : RecordConfiguration<Assessment>
{
    protected override void ConfigureFields(EntityTypeBuilder<Assessment> row)
    {
        row.HasIndex(a => a.FrictionPoint);
        row.Property(a => a.Label).AsCode();
        row.Property(a => a.Sources).AsJson();
    }
}
