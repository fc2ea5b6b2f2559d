using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Videos;

/// <summary>What went wrong, as a person is told.</summary>
public static class Failures
{
    /// <summary>Code and sentences; what nobody foresaw keeps its details for the log.</summary>
    public static (string Code, string Sentence) Describe(Exception error) =>
        error is FailureException failure
            ? (failure.Code, failure.Message)
            : (
                "unexpected",
                "Something went wrong that nobody foresaw; nothing that was made is lost. Press Retry; the log of the server has the details."
            );

    /// <summary>The value, or the refusal as a failure that trying again does not mend.</summary>
    public static T OrFail<T>(this Outcome<T> outcome) =>
        outcome.IsOk ? outcome.Value : throw new FailureException(outcome.Refusal!.Code, outcome.Refusal.Sentence, outcome.Refusal.Mend);
}
