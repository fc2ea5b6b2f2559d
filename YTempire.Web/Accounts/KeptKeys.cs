using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using YTempire.Data.Plumbing;
using YTempire.Data.Plumbing.Secrets;

namespace YTempire.Web.Accounts;

/// <summary>The keys that seal cookies: kept in the data folder, so that a restart signs nobody out, and sealed there by the master key.</summary>
internal static class KeptKeys
{
    public static IServiceCollection AddKeptKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("YTempire");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<DataFolder, SecretBox, ILoggerFactory>(
                (keys, folder, secrets, loggers) =>
                {
                    var place = new DirectoryInfo(folder.Within("keys"));
                    keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(place, loggers);
                    keys.XmlEncryptor = new SealedKeys(secrets);
                }
            );
        return services.AddSingleton<KeptKeysCheck>();
    }

    internal const string Aad = "data_protection|key";
}

/// <summary>A damaged key file would otherwise be found by the first visitor, as an error on every page.</summary>
internal sealed class KeptKeysCheck(IKeyManager keys, DataFolder folder)
{
    public void Run()
    {
        try
        {
            _ = keys.GetAllKeys();
        }
        catch (Exception damaged) when (damaged is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new FailureException(
                "keys.damaged",
                $"A key in {folder.Within("keys")} cannot be read: {damaged.Message}",
                "Restore that folder from a backup, or delete the damaged file: everybody then signs in anew.",
                inner: damaged
            );
        }
    }
}

internal sealed class SealedKeys(SecretBox secrets) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = Convert.ToBase64String(secrets.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting), KeptKeys.Aad));
        return new(new XElement("sealed", text), typeof(OpenedKeys));
    }
}

/// <summary>Made by data protection itself, from the name in the file.</summary>
internal sealed class OpenedKeys(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var bytes = Convert.FromBase64String(encryptedElement.Value);
        return XElement.Parse(services.GetRequiredService<SecretBox>().Open(bytes, KeptKeys.Aad));
    }
}
