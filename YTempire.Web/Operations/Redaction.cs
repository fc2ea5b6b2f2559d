using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace YTempire.Web.Operations;

/// <summary>
/// The last gate before a log: every line, exceptions included, is searched for the secrets that this process was configured with and for the
/// shapes that secrets have. Code does not log secrets; this is for the library's exception that does.
/// </summary>
public sealed partial class Redaction
{
    private const string Mark = "[redacted]";

    /// <summary>Shorter ones would blank innocent words.</summary>
    private const int ShortestSecret = 8;

    private readonly string[] _secrets;

    /// <param name="configuration">Values under keys named Password, Secret, Token, ApiKey or Pepper, and passwords inside connection strings.</param>
    public Redaction(IConfiguration configuration) =>
        _secrets = [
            .. configuration
                .AsEnumerable()
                .Where(pair => pair.Value is { Length: >= ShortestSecret })
                .SelectMany(pair => SecretKey().IsMatch(pair.Key) ? [pair.Value!] : PasswordsIn(pair.Key, pair.Value!))
                .Distinct(),
        ];

    public string Clean(string line)
    {
        foreach (var secret in _secrets)
            line = line.Replace(secret, Mark, StringComparison.Ordinal);
        return Shapes().Replace(line, match => match.Groups["keep"].Value + Mark);
    }

    private static IEnumerable<string> PasswordsIn(string key, string value)
    {
        if (!key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase))
            return [];
        return ConnectionPassword().Matches(value).Select(match => match.Groups[1].Value).Where(secret => secret.Length >= ShortestSecret);
    }

    [GeneratedRegex("(password|passwd|secret|token|api_?key|pepper|masterkey)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretKey();

    [GeneratedRegex("(?:password|pwd)=([^;,]+)", RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionPassword();

    // Bearer and basic credentials, keys of OpenAI's and our own kind, passwords in connection strings and forms, sealed envelopes, bcrypt hashes.
    [GeneratedRegex(
        """(?<keep>\b(?:bearer|basic)\s+)[\w.~+/=-]{8,}|\bsk-[\w-]{16,}|\byt_live_\w+|(?<keep>\b(?:password|pwd|secret|otpauth:)["']?\s*[=:]\s*["']?)[^\s;,"'&\\]+|\$2[aby]\$\d\d\$[\w./]{53}""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shapes();
}

/// <summary>Formats as another does, then cleans the line.</summary>
internal sealed class RedactedFormatter(ITextFormatter inner, Redaction redaction) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter();
        inner.Format(logEvent, line);
        output.Write(redaction.Clean(line.ToString()));
    }
}
