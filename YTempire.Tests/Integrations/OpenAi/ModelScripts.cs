using System.Text.Json.Nodes;

namespace YTempire.Tests.Integrations.OpenAi;

/// <summary>A script as a model writes it, with every kind of scene that the schema has.</summary>
internal static class ModelScripts
{
    public static string Good => Create().ToJsonString();

    public static JsonObject Create() =>
        JsonNode
            .Parse(
                """
                {
                  "title": "How money doubles", "hook": "Your money can double by itself.", "callToAction": "Subscribe for more.",
                  "scenes": [
                    { "heading": "", "narration": "Your money can double by itself.", "cues": [],
                      "content": { "kind": "title", "title": "How money doubles", "emphasis": ["doubles"], "eyebrow": null } },
                    { "heading": "Growth", "narration": "In year one it is ten, in year two it is twenty.",
                      "cues": [{ "element": 0, "phrase": "year one" }, { "element": 1, "phrase": "year two" }, { "element": 7, "phrase": "year two" }, { "element": 1, "phrase": "never said" }],
                      "content": { "kind": "chart", "style": "bar", "unit": "$", "points": [{ "label": "1", "value": 10 }, { "label": "2", "value": 20.5 }] } },
                    { "heading": "", "narration": "It is the rule of seventy two.", "cues": [], "content": { "kind": "big_number", "number": "72", "caption": "the rule" } },
                    { "heading": "", "narration": "Seventy two by eight is nine.", "cues": [], "content": { "kind": "equation", "parts": ["72", "/", "8", "=", "9"], "caption": null } },
                    { "heading": "Steps", "narration": "First save, then wait.", "cues": [], "content": { "kind": "list", "items": ["Save", "Wait"], "isNumbered": true } },
                    { "heading": "", "narration": "It began long ago.", "cues": [], "content": { "kind": "timeline", "events": [{ "when": "1494", "what": "First written" }] } },
                    { "heading": "", "narration": "Compare the two.", "cues": [], "content": { "kind": "comparison", "left": { "title": "Save", "points": ["Safe"] }, "right": { "title": "Spend", "points": ["Fun"] } } },
                    { "heading": "", "narration": "As somebody said, be patient.", "cues": [], "content": { "kind": "quote", "text": "Be patient.", "attribution": null } },
                    { "heading": "", "narration": "Money makes more money.", "cues": [], "content": { "kind": "diagram", "nodes": ["Money", "Interest"], "arrows": [{ "from": 0, "to": 1, "label": null }] } },
                    { "heading": "", "narration": "In code it is a line.", "cues": [], "content": { "kind": "code", "language": "python", "source": "m *= 1.08" } },
                    { "heading": "", "narration": "That is the whole secret.", "cues": [], "content": { "kind": "statement", "text": "Start early.", "emphasis": [] } },
                    { "heading": "", "narration": "Subscribe for more.", "cues": [], "content": { "kind": "end_card", "text": "Thanks", "action": "Subscribe" } }
                  ],
                  "claims": [{ "text": "Money doubles in nine years at eight percent.", "risk": "low", "source": null }]
                }
                """
            )!
            .AsObject();
}
