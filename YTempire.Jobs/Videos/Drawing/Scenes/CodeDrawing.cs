using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>An editor that types: lines come one after another, the line in question is lit, the cursor blinks.</summary>
internal sealed class CodeDrawing : SceneDrawing
{
    private const int MaxLines = 14;
    private const float Bar = 74;
    private readonly List<(List<(TextBlock Text, float X, int Column, SKColor Color)> Tokens, TextBlock Number, int Length)> _lines = [];
    private readonly double[] _reveals;
    private readonly SKRect _window;
    private readonly TextBlock _name;
    private readonly float _size;
    private readonly float _row;
    private readonly float _char;
    private readonly float _left;
    private readonly float _first;

    public CodeDrawing(SceneSetting setting, CodeContent content)
        : base(setting)
    {
        var all = content.Source.ReplaceLineEndings("\n").Replace("\t", "    ").TrimEnd().Split('\n');
        var lines = all.Length > MaxLines ? [.. all.Take(MaxLines - 1), "…"] : all;
        var longest = Math.Clamp(lines.Max(l => l.Length), 12, setting.Layout.IsWide ? 84 : 52);
        var em = setting.Type.Measure("0", TextStyle.Code, 100) / 100;
        var wanted = Math.Min((Body.Width - 96) / ((longest + 3) * em), (Body.Height - Bar - 70) / (Math.Max(lines.Length, 3) * 1.5f));
        _size = Math.Clamp(wanted, 18, setting.Layout.IsWide ? 56 : 48);
        _char = em * _size;
        _row = Math.Clamp(
            (Body.Height - Bar - 70) / Math.Max(lines.Length, 5),
            _size * 1.4f,
            _size * (setting.Layout.IsWide ? 2.1f : 3.3f)
        );
        var height = Math.Min(Body.Height, Bar + 70 + _row * lines.Length);
        _window = new(Body.Left, Body.MidY - height / 2, Body.Right, Body.MidY + height / 2);
        _left = _window.Left + 36 + _char * 3f;
        _first = _window.Top + Bar + 35;
        _name = setting.Fit(
            string.IsNullOrWhiteSpace(content.Language) ? "code" : content.Language,
            TextStyle.Strong,
            new(300, 60, 30, 18, 1)
        );
        var most = Math.Max(4, (int)((_window.Right - 40 - _left) / _char));
        for (var i = 0; i < lines.Length; i++)
            _lines.Add(Line(lines[i].Length > most ? lines[i][..(most - 1)] + "…" : lines[i], i));
        _reveals = Times(lines.Length);
    }

    public override IEnumerable<double> Moments => _reveals;

    public override void Draw(Stage stage, double t)
    {
        var come = Motion.Out(t, 0, 0.6);
        stage.Sprite(new("window", _window), Stage.Grow(_window, 26), come, alpha => Window(stage, alpha));
        stage.Text(_name, _window.Right - 40 - _name.Width, Stage.MiddleTop(_name, _window.Top + Bar / 2), Palette.Muted, come);
        var current = Math.Max(0, Latest(_reveals, t));
        var glide = current == 0 ? 0 : current - 1 + (float)Motion.Out(t, _reveals[current], 0.3);
        stage.Fill(
            new(_window.Left + 4, _first + glide * _row, _window.Right - 4, _first + (glide + 1) * _row),
            6,
            Palette.Primary,
            0.13 * come
        );
        for (var i = 0; i < _lines.Count; i++)
            Line(stage, i, i == current, come, t);
    }

    private void Window(Stage stage, double alpha)
    {
        stage.Card(_window, 28, alpha);
        stage.Inside(_window, 28, () => stage.Fill(_window with { Bottom = _window.Top + Bar }, 0, Palette.Deep, 0.75 * alpha));
        for (var i = 0; i < 3; i++)
            stage.Dot(
                _window.Left + 44 + i * 36,
                _window.Top + Bar / 2,
                11,
                i == 0 ? Palette.Primary
                    : i == 1 ? Palette.Accent
                    : Palette.Line,
                alpha
            );
    }

    protected override (SKRect Rect, float Radius) Focus(double t)
    {
        var top = _first + Math.Max(0, Latest(_reveals, t)) * _row;
        return (new(_window.Left + 6, top, _window.Right - 6, top + _row), 8);
    }

    private void Line(Stage stage, int i, bool current, double come, double t)
    {
        var (tokens, number, length) = _lines[i];
        var middle = _first + (i + 0.5f) * _row;
        stage.Text(
            number,
            _left - _char * 1.2f - number.Width,
            Stage.MiddleTop(number, middle),
            Palette.Muted,
            come * (current ? 1 : 0.75)
        );
        if (t < _reveals[i])
        {
            stage.Fill(new(_left, middle - 7, _left + length * _char * 0.9f, middle + 7), 7, Palette.Ink, 0.07 * come);
            return;
        }

        // Typing: about 50 characters a second, or faster where the next line is near.
        var next = i + 1 < _reveals.Length ? _reveals[i + 1] - _reveals[i] : 1.2;
        var typed = Motion.Clamp(t, _reveals[i], Math.Min(next * 0.85, Math.Max(0.2, length / 50.0))) * length;
        foreach (var (text, x, column, color) in tokens)
            if (column < typed)
                stage.Text(text, _left + x, Stage.MiddleTop(text, middle), color, Math.Min(1, (typed - column + 1) / 3));
        if (current && (typed < length || t % 0.9 < 0.5))
            stage.Fill(
                new(
                    _left + (float)typed * _char + 4,
                    middle - _size * 0.62f,
                    _left + (float)typed * _char + 4 + _size * 0.13f,
                    middle + _size * 0.62f
                ),
                2,
                Palette.Accent
            );
    }

    private (List<(TextBlock, float, int, SKColor)>, TextBlock, int) Line(string line, int i)
    {
        var tokens = CodeColors
            .Of(line, Palette)
            .Select(token =>
                (
                    Setting.Type.Line(line.Substring(token.Start, token.Length), TextStyle.Code, _size),
                    token.Start * _char,
                    token.Start,
                    token.Color
                )
            );
        return ([.. tokens], Setting.Type.Line($"{i + 1}", TextStyle.Code, _size * 0.72f), line.Length);
    }

    private double[] Times(int n)
    {
        if (Setting.Shot.Timing.CueTimes.Count >= n)
            return Setting.Reveals(n);
        var span = Math.Max(0.4, Math.Min(Seconds * 0.6, n * 0.55));
        return [.. Enumerable.Range(0, n).Select(i => 0.3 + span * i / n)];
    }
}
