namespace YTempire.Jobs.Videos.Scripts;

/// <summary>What step 1 writes (<c>script.json</c>): everything that is said and shown, in order.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="Hook">The sentence that the video opens with; also spoken by the first scene.</param>
/// <param name="Language">BCP 47, such as <c>en</c> or <c>de-DE</c>.</param>
/// <param name="Scenes">At least one; the last one usually an <see cref="EndCardContent"/>.</param>
/// <param name="CallToAction">Spoken and shown at the end.</param>
/// <param name="Claims">Statements of fact with their source, for the reviewer.</param>
/// <param name="Remarks">What the writer wants a person to know, such as that the notes were shortened.</param>
public sealed record VideoScript(
    string Title,
    string Hook,
    string Language,
    IReadOnlyList<Scene> Scenes,
    string CallToAction,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<string> Remarks
);

/// <summary>One scene: what is spoken over what is shown.</summary>
/// <param name="Id">Unique within the script and stable over edits of other scenes.</param>
/// <param name="Heading">Short title at the scene's top; may be empty.</param>
/// <param name="Narration">What the voice says; at most 60 words once planned.</param>
/// <param name="Content">What is drawn; its type is the scene's kind.</param>
/// <param name="Cues">Which element of the content appears at which spoken phrase.</param>
public sealed record Scene(string Id, string Heading, string Narration, SceneContent Content, IReadOnlyList<Cue> Cues);

/// <summary>Element number <paramref name="Element"/> (0-based, in the content's own order) appears when <paramref name="Phrase"/> is spoken.</summary>
public sealed record Cue(int Element, string Phrase);

/// <summary>A statement of fact. <paramref name="Risk"/> is low, medium or high; <paramref name="Source"/> is null when nobody gave one.</summary>
public sealed record Claim(string Text, string Risk, string? Source);
