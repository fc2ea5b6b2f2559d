using System.Text.Json.Nodes;

namespace YTempire.Jobs.Integrations.OpenAi;

/// <summary>
/// The JSON schema that a model's script must have: a <c>VideoScript</c> without what a model cannot know (ids, files, language). Within the
/// subset of strict structured outputs: every field required, none besides, no limits on lengths.
/// </summary>
internal static class ScriptSchema
{
    public static JsonObject Create() =>
        Record(
            ("title", Text("At most 100 characters.")),
            ("hook", Text("The first sentence of the video; under 12 words.")),
            ("scenes", List(Scene())),
            ("callToAction", Text("One sentence for the end.")),
            (
                "claims",
                List(
                    Record(
                        ("text", Text("A statement of fact that the script makes.")),
                        ("risk", OneOf("low", "medium", "high")),
                        ("source", Maybe("Where the data says so; null when nobody gave a source."))
                    )
                )
            )
        );

    private static JsonObject Scene() =>
        Record(
            ("heading", Text("Short title at the top; may be empty.")),
            ("narration", Text("What the voice says: whole sentences, at most 40 words.")),
            ("content", new JsonObject { ["anyOf"] = new JsonArray([.. Contents()]) }),
            (
                "cues",
                List(
                    Record(
                        ("element", Number("integer", "0-based index of the part that appears.")),
                        ("phrase", Text("Words of the narration at which it appears, literally."))
                    )
                )
            )
        );

    private static IEnumerable<JsonNode> Contents()
    {
        yield return Kind("title", ("title", Text()), ("emphasis", List(Text())), ("eyebrow", Maybe()));
        yield return Kind("statement", ("text", Text("One sentence, shown large.")), ("emphasis", List(Text())));
        yield return Kind(
            "chart",
            ("style", OneOf("bar", "line", "area", "pie")),
            ("unit", Maybe("Such as $, % or kg.")),
            ("points", List(Record(("label", Text()), ("value", Number("number")))))
        );
        yield return Kind("big_number", ("number", Text("As it is to be read, such as $174,494.")), ("caption", Text()));
        yield return Kind("equation", ("parts", List(Text("One number or sign."))), ("caption", Maybe()));
        yield return Kind("list", ("items", List(Text())), ("isNumbered", Flag()));
        yield return Kind("timeline", ("events", List(Record(("when", Text()), ("what", Text())))));
        yield return Kind("comparison", ("left", Side()), ("right", Side()));
        yield return Kind("quote", ("text", Text("Literally as in the data.")), ("attribution", Maybe()));
        yield return Kind(
            "diagram",
            ("nodes", List(Text())),
            ("arrows", List(Record(("from", Number("integer")), ("to", Number("integer")), ("label", Maybe()))))
        );
        yield return Kind("code", ("language", Text()), ("source", Text("At most 14 lines.")));
        yield return Kind("end_card", ("text", Text()), ("action", Text("Such as Subscribe.")));
    }

    private static JsonObject Side() => Record(("title", Text()), ("points", List(Text())));

    private static JsonObject Kind(string name, params (string Name, JsonNode Schema)[] fields) =>
        Record([("kind", OneOf(name)), .. fields]);

    private static JsonObject Record(params (string Name, JsonNode Schema)[] fields) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)f.Schema))),
            ["required"] = new JsonArray([.. fields.Select(f => JsonValue.Create(f.Name))]),
            ["additionalProperties"] = false,
        };

    private static JsonObject List(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Text(string? about = null) => Describe(new() { ["type"] = "string" }, about);

    private static JsonObject Maybe(string? about = null) => Describe(new() { ["type"] = new JsonArray("string", "null") }, about);

    private static JsonObject Number(string type, string? about = null) => Describe(new() { ["type"] = type }, about);

    private static JsonObject Flag() => new() { ["type"] = "boolean" };

    private static JsonObject OneOf(params string[] words) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]) };

    private static JsonObject Describe(JsonObject schema, string? about)
    {
        if (about is not null)
            schema["description"] = about;
        return schema;
    }
}
