using System.Text.Json;

namespace YTempire.Tests.Fakes;

/// <summary>
/// Checks JSON against the part of JSON Schema that the contracts use: $ref, allOf, anyOf, oneOf, type, nullable, enum, const, required,
/// properties, additionalProperties, items and the limits. A keyword that limits and is not known here is a failure, not a pass.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Unchecked = ["pattern", "not", "if", "patternProperties", "prefixItems", "uniqueItems", "multipleOf"];

    /// <summary>Everything that is wrong with the value, each with its path; empty when it fits.</summary>
    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value, string path = "$") => [.. Faults(schema, value, path)];

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Faults(Resolve(reference.GetString()!), value, path);
        if (value.ValueKind == JsonValueKind.Null && schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean())
            return [];
        var unknown = Unchecked.Where(k => schema.TryGetProperty(k, out _)).Select(k => $"{path}: this checker does not know {k}");
        return unknown
            .Concat(OfType(schema, value, path))
            .Concat(Combined(schema, value, path))
            .Concat(Limits(schema, value, path))
            .Concat(value.ValueKind == JsonValueKind.Object ? Fields(schema, value, path) : [])
            .Concat(value.ValueKind == JsonValueKind.Array ? Items(schema, value, path) : []);
    }

    private JsonElement Resolve(string reference) =>
        reference[2..].Split('/').Aggregate(root, (at, name) => at.GetProperty(name.Replace("~1", "/", StringComparison.Ordinal)));

    private static IEnumerable<string> OfType(JsonElement schema, JsonElement value, string path)
    {
        if (!schema.TryGetProperty("type", out var type))
            yield break;
        var types =
            type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString())] : new[] { type.GetString() };
        if (!types.Any(t => Is(value, t!)))
            yield return $"{path}: {value.ValueKind} is no {string.Join(" or ", types)}";
    }

    private static bool Is(JsonElement value, string type) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.Null,
        };

    private IEnumerable<string> Combined(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("allOf", out var all))
            foreach (var fault in all.EnumerateArray().SelectMany(s => Faults(s, value, path)))
                yield return fault;
        foreach (var (name, most) in new[] { ("anyOf", int.MaxValue), ("oneOf", 1) })
        {
            if (!schema.TryGetProperty(name, out var choices))
                continue;
            var tried = choices.EnumerateArray().Select(s => Check(s, value, path)).ToList();
            var fitting = tried.Count(t => t.Count == 0);
            if (fitting == 0 || fitting > most)
                yield return $"{path}: fits {fitting} of {name}; the nearest: {string.Join("; ", tried.MinBy(t => t.Count)!)}";
        }
    }

    private static IEnumerable<string> Limits(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => JsonElement.DeepEquals(w, value)))
            yield return $"{path}: {value} is none of {words}";
        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
            yield return $"{path}: {value} is not {only}";
        var size = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.EnumerateRunes().Count(),
            JsonValueKind.Array => value.GetArrayLength(),
            JsonValueKind.Number => value.GetDouble(),
            _ => 0,
        };
        string[] kinds = value.ValueKind switch
        {
            JsonValueKind.String => ["minLength", "maxLength"],
            JsonValueKind.Array => ["minItems", "maxItems"],
            JsonValueKind.Number => ["minimum", "maximum"],
            _ => [],
        };
        if (kinds.Length > 0 && schema.TryGetProperty(kinds[0], out var least) && size < least.GetDouble())
            yield return $"{path}: {size} is below {kinds[0]} {least}";
        if (kinds.Length > 0 && schema.TryGetProperty(kinds[1], out var most) && size > most.GetDouble())
            yield return $"{path}: {size} is above {kinds[1]} {most}";
    }

    private IEnumerable<string> Fields(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Select(r => r.GetString()!).Where(n => !value.TryGetProperty(n, out _)))
                yield return $"{path}: {name} is missing";
        var hasProperties = schema.TryGetProperty("properties", out var properties);
        var hasOthers = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var field in value.EnumerateObject())
        {
            var at = $"{path}.{field.Name}";
            var known = hasProperties && properties.TryGetProperty(field.Name, out var found) ? found : (JsonElement?)null;
            if (known is null && hasOthers && others.ValueKind == JsonValueKind.False)
                yield return $"{at}: is not foreseen";
            var its = known ?? (hasOthers && others.ValueKind == JsonValueKind.Object ? others : null);
            foreach (var fault in its is { } s ? Faults(s, field.Value, at) : [])
                yield return fault;
        }
    }

    private IEnumerable<string> Items(JsonElement schema, JsonElement value, string path) =>
        schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().SelectMany((item, i) => Faults(items, item, $"{path}[{i}]"))
            : [];
}
