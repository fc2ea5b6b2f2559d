using System.Text.RegularExpressions;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>The last words and the button under them: the person's own call to action where the notes end with one.</summary>
internal sealed partial record Ending(string Text, string Action, string Narration, IReadOnlyList<Beat> Rest)
{
    private static readonly Dictionary<string, (string Action, string Thanks)> Subscribe = new()
    {
        ["en"] = ("Subscribe to {0}", "Thanks for watching."),
        ["de"] = ("{0} abonnieren", "Danke fürs Zuschauen."),
        ["fr"] = ("S'abonner à {0}", "Merci d'avoir regardé."),
        ["es"] = ("Suscríbete a {0}", "Gracias por ver este video."),
        ["pt"] = ("Inscreva-se em {0}", "Obrigado por assistir."),
        ["it"] = ("Iscriviti a {0}", "Grazie per la visione."),
        ["ar"] = ("اشترك في {0}", "شكرا على المشاهدة."),
        ["cmn"] = ("订阅 {0}", "感谢观看。"),
        ["zh"] = ("订阅 {0}", "感谢观看。"),
        ["ja"] = ("{0} を登録", "ご視聴ありがとうございました。"),
        ["ru"] = ("Подписаться на {0}", "Спасибо за просмотр."),
        ["hi"] = ("{0} को सब्सक्राइब करें", "देखने के लिए धन्यवाद।"),
    };

    public static Ending Of(IReadOnlyList<Beat> beats, string channel, string language)
    {
        var words = Subscribe.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant(), Subscribe["en"]);
        var action =
            channel.Length > 0
                ? string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Action, Sentences.Shorten(channel, 6))
                : string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Action, "").Trim();
        var last = beats[^1];
        var own = last.Content is StatementContent && beats.Count > 1 && last.WordCount <= 18 ? last.Narration : OwnCall(last);
        var asked = Sentences.Close(action);
        if (own is null)
            return new(words.Thanks, action, $"{words.Thanks} {asked}", beats);
        var rest = beats.Take(beats.Count - 1).ToList();
        if (own != last.Narration)
            rest.Add(
                Prose.Picture(last.Heading, string.Join(' ', Sentences.Split(last.Narration).Where(s => s != own)), [], last.Source) with
                {
                    Section = last.Section,
                }
            );
        return new(own, action, Sentences.Split(own).Any(s => CallPattern().IsMatch(s)) ? own : $"{own} {asked}", rest);
    }

    /// <summary>The last sentence of the notes, when it asks the viewer to do something.</summary>
    private static string? OwnCall(Beat last)
    {
        if (last.Content is not (StatementContent or BigNumberContent))
            return null;
        var sentences = Sentences.Split(last.Narration);
        return sentences.Count > 1 && Words.Count(sentences[^1]) <= 14 && CallPattern().IsMatch(sentences[^1]) ? sentences[^1] : null;
    }

    [GeneratedRegex(
        @"^(so\s+|now\s+|please\s+|then\s+)?(start|try|go|follow|subscribe|share|tell|write|comment|leave|pick|choose|begin|stop|make|take|keep|build|play|watch|read|save|learn|ask|check|join|let|look|listen|hum|turn|put|open|find|count|walk|visit|remember|use|give|call|compare|pay|set|move|draw|cook|test|pause|guess|see|think|send|buy|plan|hold|close|do|don't)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CallPattern();
}
