namespace YTempire.Data.Plumbing;

/// <summary>Rows that say when they were made. <see cref="CreatedAt"/> is stamped from the application's clock when it is saved first.</summary>
public interface ICreated
{
    DateTimeOffset CreatedAt { get; set; }
}

/// <summary>Rows that also say when they were last changed: a trigger keeps it true, whoever writes.</summary>
public interface ITimestamped : ICreated
{
    DateTimeOffset UpdatedAt { get; set; }
}
