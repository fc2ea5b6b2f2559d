using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace YTempire.Web.Cli.Bench;

/// <summary>A table for people once all is measured, or one JSON object a line as each row comes.</summary>
internal static class BenchPrinter
{
    /// <summary>The target's <c>&gt;=</c> stays readable.</summary>
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task PrintAsync(IAsyncEnumerable<BenchRow> rows, bool asJson, CancellationToken cancel)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var head in new[] { "name", "ours", "theirs", "unit", "ratio", "target", "" })
            table.AddColumn(new TableColumn(head) { NoWrap = true });
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (asJson)
                Console.WriteLine(JsonSerializer.Serialize(row, Lines));
            else
                table.AddRow(Cells(row));
        }
        if (!asJson)
            AnsiConsole.Write(table);
    }

    private static string[] Cells(BenchRow row) =>
        [
            Markup.Escape(row.Name),
            Number(row.Ours),
            Number(row.Theirs),
            row.Unit,
            Number(row.Ratio),
            Markup.Escape(row.Target ?? ""),
            row.Ok switch
            {
                true => "[green]met[/]",
                false => "[red]missed[/]",
                null => "",
            },
        ];

    private static string Number(double? value) =>
        value is { } number ? number.ToString(Math.Abs(number) >= 100 ? "N0" : "0.00", CultureInfo.InvariantCulture) : "";
}
