using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace YTempire.Data.Plumbing;

/// <summary>
/// What the columns of this schema have in common, so that no configuration repeats it: enums are snake_case text with a named CHECK, money
/// has six decimals, and what has a value from the start in C# has the same DEFAULT in SQL (the seed's, for whoever writes by hand).
/// </summary>
internal static class ColumnConventions
{
    public static ModelBuilder FinishColumns(this ModelBuilder model)
    {
        // Records kept as JSON are discovered as entities until the model is finished; they have no key.
        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.FindPrimaryKey() is not null).ToList())
        {
            var sample = Activator.CreateInstance(entity.ClrType, nonPublic: true)!;
            foreach (var property in entity.GetProperties())
            {
                Shape(model.Entity(entity.ClrType), entity, property);
                Default(entity, property, sample);
            }
        }
        return model;
    }

    /// <summary>JSON kept as text on this side: free-form documents that only pages and programs read.</summary>
    public static void Json<T>(this EntityTypeBuilder<T> builder, params Expression<Func<T, object?>>[] properties)
        where T : class
    {
        foreach (var property in properties)
        {
            builder.Property(property).HasColumnType("jsonb");
        }
    }

    /// <summary>JSON with a shape: a record, compared by value.</summary>
    public static void JsonRecord<T, TRecord>(this EntityTypeBuilder<T> builder, Expression<Func<T, TRecord>> property)
        where T : class
        where TRecord : notnull =>
        builder
            .Property(property)
            .HasColumnType("jsonb")
            .HasConversion(
                record => JsonSerializer.Serialize(record, JsonSerializerOptions.Web),
                text => JsonSerializer.Deserialize<TRecord>(text, JsonSerializerOptions.Web)!
            );

    public static void Check<T>(this EntityTypeBuilder<T> builder, string name, string sql)
        where T : class => builder.ToTable(table => table.HasCheckConstraint($"ck_{builder.Metadata.GetTableName()}_{name}", sql));

    private static void Shape(EntityTypeBuilder builder, IMutableEntityType entity, IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(decimal) && property.GetPrecision() is null)
        {
            property.SetPrecision(18);
            property.SetScale(6);
        }
        if (!type.IsEnum)
        {
            return;
        }
        property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(SnakeEnumConverter<>).MakeGenericType(type))!);
        property.SetColumnType("text");
        if (!entity.IsTableExcludedFromMigrations())
        {
            var column = property.GetColumnName();
            var words = string.Join(", ", SnakeEnum.Words(type).Select(word => $"'{word}'"));
            builder.ToTable(table => table.HasCheckConstraint($"ck_{entity.GetTableName()}_{column}", $"{column} in ({words})"));
        }
    }

    private static void Default(IMutableEntityType entity, IMutableProperty property, object sample)
    {
        if (property.Name is nameof(ITimestamped.UpdatedAt) or nameof(ICreated.CreatedAt))
        {
            property.SetDefaultValueSql("now()");
            property.ValueGenerated = ValueGenerated.Never;
            if (property.Name == nameof(ITimestamped.UpdatedAt) && entity.ClrType.IsAssignableTo(typeof(ITimestamped)))
            {
                // The trigger's, whoever writes.
                property.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
            }
            return;
        }
        var isGiven = property.PropertyInfo?.GetCustomAttribute<RequiredMemberAttribute>() is not null;
        if (isGiven || property.IsNullable || property.IsKey() || property.IsForeignKey() || property.GetDefaultValueSql() is not null)
        {
            return;
        }
        if (property.PropertyInfo?.GetValue(sample) is string[])
        {
            property.SetDefaultValueSql("'{}'");
            property.ValueGenerated = ValueGenerated.Never;
        }
        else if (
            property.PropertyInfo?.GetValue(sample) is { } value and not (Guid or DateTimeOffset or DateOnly)
            && property.GetComputedColumnSql() is null
        )
        {
            property.SetDefaultValue(value);
            property.ValueGenerated = ValueGenerated.Never;
        }
    }
}
