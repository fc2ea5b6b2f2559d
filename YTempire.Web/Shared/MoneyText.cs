using System.Globalization;

namespace YTempire.Web.Shared;

/// <summary>Amounts in the reader's number format and the amount's own currency.</summary>
public static class MoneyText
{
    private const decimal Cent = 0.01m;

    public static string Of(decimal amount, string currency) =>
        amount != 0 && Math.Abs(amount) < Cent
            ? (amount < 0 ? "> −" : "< ") + Cent.ToString("C2", Format(currency))
            : amount.ToString("C2", Format(currency));

    /// <summary>With all six decimals that are kept.</summary>
    public static string Exact(decimal amount, string currency) =>
        string.Create(CultureInfo.CurrentCulture, $"{amount:0.00####} {currency}");

    private static NumberFormatInfo Format(string currency)
    {
        var format = (NumberFormatInfo)CultureInfo.CurrentCulture.NumberFormat.Clone();
        format.CurrencySymbol = currency switch
        {
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            _ => currency + " ",
        };
        return format;
    }
}
