using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace YTempire.Data.Plumbing;

/// <summary>
/// What every column of this schema has in common, so that no configuration repeats it: enums are snake_case text with a CHECK, moments
/// are made once, and what has a default in C# has the same default in SQL (the seed's defaults, for whoever writes by hand).
/// </summary>
internal static partial class ColumnConventions
{
    /// <summary>Such as <c>BetaTester</c> -> <c>beta_tester</c>.</summary>
    public static string Snake(string name) => Humps().Replace(name, "_").ToLowerInvariant();

    public static ModelBuilder FinishColumns(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            foreach (var property in entity.GetProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum)
                {
                    EnumAsText(model.Entity(entity.ClrType), entity, property, type);
                }
                if (property.Name == nameof(ITimestamped.UpdatedAt))
                {
                    property.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
                }
                if (property.Name is nameof(ITimestamped.UpdatedAt) or nameof(ICreated.CreatedAt))
                {
                    property.SetDefaultValueSql("now()");
                    property.ValueGenerated = ValueGenerated.Never;
                }
            }
        }
        return model;
    }

    private static void EnumAsText(EntityTypeBuilder builder, IMutableEntityType entity, IMutableProperty property, Type type)
    {
        var converter = (ValueConverter)Activator.CreateInstance(typeof(SnakeEnum<>).MakeGenericType(type))!;
        property.SetValueConverter(converter);
        property.SetColumnType("text");
        if (entity.IsTableExcludedFromMigrations())
        {
            return;
        }
        var column = property.GetColumnName();
        var words = string.Join(", ", Enum.GetNames(type).Select(n => $"'{Snake(n)}'"));
        builder.ToTable(t => t.HasCheckConstraint($"ck_{entity.GetTableName()}_{column}", $"{column} in ({words})"));
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Humps();

    private sealed class SnakeEnum<TEnum>() : ValueConverter<TEnum, string>(value => Snake(value.ToString()), text => Parse<TEnum>(text))
        where TEnum : struct, Enum;

    private static TEnum Parse<TEnum>(string text)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
