using Microsoft.Extensions.DependencyInjection;
using YTempire.Jobs.Integrations;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>Who can write: the model where one is connected, else the local writer.</summary>
public sealed class ScriptWriters(LocalScriptWriter local)
{
    /// <summary>The writer of a new video.</summary>
    public IScriptWriter Default => local;
}

public static class ScriptServices
{
    public static IServiceCollection AddScripts(this IServiceCollection services) =>
        services.AddSingleton<LocalScriptWriter>().AddSingleton<ScriptWriters>();
}
