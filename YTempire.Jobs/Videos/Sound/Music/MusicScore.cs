namespace YTempire.Jobs.Videos.Sound.Music;

/// <summary>A short piece as notes. Pitches are MIDI numbers (69 is A, 440 Hz).</summary>
/// <param name="Chords">One per bar of four beats, lowest note first.</param>
/// <param name="Pattern">Plucked notes of a bar in sixteenths: index into the chord (above 3: an octave higher), -1 for a rest.</param>
/// <param name="Answer">Pattern of every second bar, so that a bar never follows itself.</param>
/// <param name="Pluck">Timbre of the plucked notes.</param>
/// <param name="Pulse">How much rhythm there is below: 0 none, 1 a soft beat.</param>
public sealed record MusicScore(
    string Mood,
    string Title,
    double BeatsPerMinute,
    IReadOnlyList<int[]> Chords,
    IReadOnlyList<int> Pattern,
    IReadOnlyList<int> Answer,
    PluckTimbre Pluck,
    double Pulse
);

public enum PluckTimbre
{
    Bell,
    Marimba,
    SoftKeys,
}

/// <summary>The bundled pieces. Common progressions, quiet and without a tune that would fight the voice.</summary>
public static class MusicScores
{
    public static IReadOnlyList<MusicScore> All { get; } =
    [
        new(
            "calm",
            "Slow Water",
            70,
            [
                [48, 60, 64, 67, 71],
                [45, 57, 60, 64, 67],
                [41, 57, 60, 64, 65],
                [43, 59, 62, 64, 67],
                [48, 60, 64, 67, 74],
                [40, 59, 62, 64, 67],
                [41, 57, 60, 65, 67],
                [43, 57, 60, 62, 67],
            ],
            [1, -1, -1, -1, 3, -1, -1, -1, 4, -1, -1, -1, 2, -1, -1, -1],
            [2, -1, -1, -1, 4, -1, -1, -1, -1, -1, 6, -1, 3, -1, -1, -1],
            PluckTimbre.SoftKeys,
            0
        ),
        new(
            "bright",
            "Open Window",
            98,
            [
                [50, 62, 66, 69, 73],
                [45, 61, 64, 69, 71],
                [47, 59, 62, 66, 69],
                [43, 59, 62, 67, 69],
                [50, 62, 66, 69, 76],
                [42, 61, 64, 66, 69],
                [43, 59, 62, 66, 71],
                [45, 61, 62, 64, 69],
            ],
            [1, -1, 3, -1, 4, -1, 2, -1, 3, -1, 1, -1, 4, -1, 3, -1],
            [1, -1, 3, -1, 6, -1, 4, -1, 3, -1, 2, -1, 3, -1, -1, -1],
            PluckTimbre.Bell,
            0.6
        ),
        new(
            "curious",
            "Small Questions",
            88,
            [
                [50, 60, 65, 69, 76],
                [43, 59, 62, 65, 69],
                [48, 59, 64, 67, 74],
                [45, 60, 64, 67, 71],
                [50, 60, 65, 69, 72],
                [43, 59, 65, 69, 71],
                [52, 59, 62, 67, 71],
                [45, 57, 61, 64, 67],
            ],
            [1, -1, -1, 2, -1, -1, 3, -1, -1, 2, -1, -1, 4, -1, -1, -1],
            [1, -1, -1, 3, -1, -1, 2, -1, 6, -1, -1, 4, -1, -1, 3, -1],
            PluckTimbre.Marimba,
            0.4
        ),
        new(
            "driving",
            "Night Train",
            110,
            [
                [45, 57, 60, 64, 71],
                [41, 57, 60, 65, 67],
                [48, 60, 64, 67, 74],
                [43, 59, 62, 67, 69],
                [45, 57, 60, 64, 69],
                [41, 57, 60, 64, 69],
                [50, 57, 62, 65, 69],
                [40, 56, 59, 64, 68],
            ],
            [1, -1, 3, 2, 4, -1, 3, 2, 1, -1, 3, 2, 4, 3, 2, -1],
            [1, -1, 3, 2, 4, -1, 6, 4, 3, -1, 2, 3, 4, -1, 2, -1],
            PluckTimbre.SoftKeys,
            1
        ),
    ];
}
