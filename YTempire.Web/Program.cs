using YTempire.Web.Cli;

return await Verbs.RunAsync(args);
