using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using YTempire.Jobs.Costs;

namespace YTempire.Jobs.Integrations.OpenAi;

public static class OpenAiServices
{
    /// <summary>More than half an hour of sound would be.</summary>
    private const int LargestAnswer = 200 * 1024 * 1024;

    /// <summary>After the local voices, so that they stay the first choice.</summary>
    public static IServiceCollection AddOpenAi(this IServiceCollection services)
    {
        services.AddOptions<OpenAiOptions>().BindConfiguration("OpenAi");
        services.AddOptions<CostOptions>().PostConfigure<IOptions<OpenAiOptions>>((costs, openAi) => Price(costs, openAi.Value));
        services
            .AddHttpClient(OpenAiClient.HttpName, http => http.MaxResponseContentBufferSize = LargestAnswer)
            // A redirect would carry the notes to another address, and its log line the address here.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services.AddSingleton<OpenAiClient>().AddSingleton<OpenAiScriptWriter>().AddSingleton<IVoice, OpenAiVoice>();
    }

    /// <summary>The short way to say the price of the one model that is connected.</summary>
    internal static void Price(CostOptions costs, OpenAiOptions openAi)
    {
        Set(openAi.Model, "input_token", openAi.InputPrice);
        Set(openAi.Model, "output_token", openAi.OutputPrice);
        Set(openAi.VoiceModel, "character", openAi.VoicePrice);

        void Set(string model, string unit, decimal? aMillion)
        {
            if (aMillion is { } price)
                costs.Prices[$"openai/{model}/{unit}"] = price / 1_000_000;
        }
    }
}
