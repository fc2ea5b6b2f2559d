namespace YTempire.Jobs.Videos.Drawing;

/// <summary>
/// Watches the content area as a viewer does: a grid of brightness is compared with the last time something was new. The slow backdrop
/// and the captions do not count; a change counts when at least a dozen cells move by more than eight levels.
/// </summary>
internal sealed unsafe class StillnessMeter(FrameLayout layout)
{
    private const int Cell = 8;
    private const int Enough = 12;
    private const int Visible = 8;
    private readonly byte[] _seen = new byte[(layout.Width / Cell + 1) * (layout.Height / Cell + 1)];
    private double _since;
    private bool _started;

    public double Longest { get; private set; }

    /// <param name="luma">The frame's Y plane.</param>
    public void See(byte* luma, double t)
    {
        var changed = 0;
        var at = 0;
        var area = layout.Content;
        for (var y = (int)area.Top; y < area.Bottom; y += Cell)
        for (var x = (int)area.Left; x < area.Right; x += Cell, at++)
            if (Math.Abs(luma[y * layout.Width + x] - _seen[at]) > Visible)
                changed++;
        if (_started && changed < Enough)
        {
            Longest = Math.Max(Longest, t - _since);
            return;
        }

        Longest = Math.Max(Longest, t - _since);
        (_since, _started, at) = (t, true, 0);
        for (var y = (int)area.Top; y < area.Bottom; y += Cell)
        for (var x = (int)area.Left; x < area.Right; x += Cell, at++)
            _seen[at] = luma[y * layout.Width + x];
    }
}
