using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace YTempire.Data.Accounts;

/// <summary>Accounts over the database: Identity's managers on our own store, and the flows around them.</summary>
public static class AccountRoom
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration("Accounts");
        services.AddSingleton<SignInThrottle>().AddSingleton<PepperedBcryptHasher>();
        services.AddSingleton<IPasswordHasher<User>>(provider => provider.GetRequiredService<PepperedBcryptHasher>());
        services
            .AddIdentityCore<User>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // A user name is the e-mail here, and EmailAddress says which are good.
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddUserStore<AccountStore>()
            .AddTokenProvider<TotpTokenProvider>(TokenOptions.DefaultAuthenticatorProvider);
        return services
            .AddScoped<IdentityDb>()
            .AddScoped<RecoveryCodes>()
            .AddScoped<SecondFactor>()
            .AddScoped<Sessions>()
            .AddScoped<RegisterAccount>()
            .AddScoped<PasswordSignIn>()
            .AddScoped<LocalOperator>()
            .AddScoped<FindAccount>()
            .AddScoped<OwnAccount>();
    }
}
