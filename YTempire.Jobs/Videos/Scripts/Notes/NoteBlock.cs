namespace YTempire.Jobs.Videos.Scripts.Notes;

/// <summary>A person's notes, read: sections in their own order.</summary>
/// <param name="WordCount">Of the notes as they were given.</param>
public sealed record NoteDocument(IReadOnlyList<NoteSection> Sections, int WordCount);

/// <param name="Heading">Empty for what stands before the first heading.</param>
public sealed record NoteSection(string Heading, IReadOnlyList<NoteBlock> Blocks)
{
    /// <summary>A line "Source: ..." of the section: it stands for all its claims.</summary>
    public string? Source { get; init; }
}

/// <param name="Source">The first link or footnote inside the block; null when there is none.</param>
public abstract record NoteBlock(string? Source);

/// <param name="Lines">As broken by the person: dated lines and "a: b" lines need them.</param>
/// <param name="Strong">Phrases set in bold: what the person wants to be seen.</param>
public sealed record NoteParagraph(IReadOnlyList<string> Lines, IReadOnlyList<string> Strong, string? Source) : NoteBlock(Source)
{
    public string Text => string.Join(' ', Lines);
}

public sealed record NoteList(IReadOnlyList<string> Items, bool IsNumbered, string? Source) : NoteBlock(Source);

public sealed record NoteTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, string? Source) : NoteBlock(Source);

public sealed record NoteQuote(string Text, string? Attribution, string? Source) : NoteBlock(Source);

public sealed record NoteCode(string Language, string Code) : NoteBlock((string?)null);
