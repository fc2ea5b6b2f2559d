using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.OpenAi;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>Who can write: the model where one is connected, else the local writer.</summary>
public sealed class ScriptWriters(LocalScriptWriter local, OpenAiScriptWriter model, IOptions<OpenAiOptions> options)
{
    /// <summary>The writer of a new video.</summary>
    public IScriptWriter Default => options.Value.IsConnected ? model : local;
}

public static class ScriptServices
{
    public static IServiceCollection AddScripts(this IServiceCollection services) =>
        services.AddSingleton<LocalScriptWriter>().AddSingleton<ScriptWriters>();
}
