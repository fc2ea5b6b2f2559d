using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace YTempire.Tests.House;

/// <summary>Dependencies point one way: Web to Jobs to Data. Constructors stay short, clocks are injected, namespaces follow folders.</summary>
public sealed class ArrowTests
{
    /// <summary>Values with many parts that nobody injects: a measured paragraph of a drawing.</summary>
    private static readonly string[] NoServices = ["TextBlock"];

    [Theory]
    [InlineData("YTempire.Data", "")]
    [InlineData("YTempire.Jobs", "YTempire.Data")]
    [InlineData("YTempire.Web", "YTempire.Data YTempire.Jobs")]
    [InlineData("YTempire.Tests", "YTempire.Web")]
    public void Project_references_point_downward_only(string project, string expected)
    {
        var xml = XDocument.Load(Path.Combine(Repository.Root, project, $"{project}.csproj"));
        var found = xml.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value))
            .Order();
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Constructors_take_at_most_six_services() =>
        Assert.Empty(
            Classes().Where(IsService).SelectMany(c => c.GetConstructors().Where(k => k.GetParameters().Length > 6), (c, _) => c.FullName)
        );

    [Fact]
    public void Namespaces_follow_folders() =>
        Assert.Empty(
            Repository
                .Sources(".cs")
                .Where(f =>
                    f.Lines.FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal)) is { } line && line != Expected(f)
                )
                .Select(f => f.Name)
        );

    [Fact]
    public void The_time_comes_from_a_TimeProvider()
    {
        string[] clocks = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "DateTime.Today"];
        var here = nameof(ArrowTests) + ".cs";
        Assert.Empty(
            Repository
                .Sources(".cs", ".razor")
                .Where(f => f.FileName != here && clocks.Any(c => f.Text.Contains(c, StringComparison.Ordinal)))
                .Select(f => f.Name)
        );
    }

    [Fact]
    public void Nothing_is_left_for_later_in_the_code()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception"];
        Assert.Empty(
            Repository.Sources(".cs", ".razor").Where(f => marks.Any(m => f.Text.Contains(m, StringComparison.Ordinal))).Select(f => f.Name)
        );
    }

    /// <summary>Records carry data and may be wide; razor components are made by the framework; what the compiler made is nobody's.</summary>
    private static bool IsService(Type type) =>
        !NoServices.Contains(type.Name)
        && type is { IsClass: true, IsAbstract: false }
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && type.GetMethod("<Clone>$") is null
        && !typeof(Exception).IsAssignableFrom(type);

    private static IEnumerable<Type> Classes() =>
        new[] { "YTempire.Data", "YTempire.Jobs", "YTempire.Web" }.SelectMany(name => Assembly.Load(name).GetTypes());

    private static string Expected(SourceFile file) => $"namespace {Path.GetDirectoryName(file.Name)!.Replace('/', '.')};";
}
