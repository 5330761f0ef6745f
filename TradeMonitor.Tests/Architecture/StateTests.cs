using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TradeMonitor.Tests.Architecture;

/// <summary>No state that all circuits share by accident, and no task that nobody waits for.</summary>
public class StateTests
{
    private const BindingFlags Own = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] All = [.. typeof(Program).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith(House.Root, StringComparison.Ordinal) ?? true)];

    [Fact]
    public void NoStaticField_CanBeSet()
    {
        var mutable = All.SelectMany(t => t.GetFields(Own))
            .Where(f => f is { IsStatic: true, IsInitOnly: false, IsLiteral: false } && !IsCompilersOwn(f));

        House.None(mutable.Select(Name));
    }

    [Fact]
    public void NoStaticField_HoldsWhatCanBeAddedTo()
    {
        var growing = All.SelectMany(t => t.GetFields(Own))
            .Where(f => f is { IsStatic: true, IsLiteral: false } && !IsCompilersOwn(f) && Grows(f.FieldType));

        House.None(growing.Select(Name));
    }

    [Fact]
    public void NoMethod_IsAsyncVoid()
    {
        var unawaited = All.SelectMany(t => t.GetMethods(Own))
            .Where(m => m.ReturnType == typeof(void) && m.IsDefined(typeof(AsyncStateMachineAttribute)));

        House.None(unawaited.Select(Name));
    }

    // Lambdas kept for the next call, and interpolated constants: of no consequence, and not written by us.
    private static bool IsCompilersOwn(FieldInfo field) =>
        field.DeclaringType!.Name.StartsWith('<') || (field.Name.StartsWith('<') && !field.Name.EndsWith("k__BackingField", StringComparison.Ordinal));

    // An array of constants is common and harmless; a collection that can grow is a cache without an owner.
    private static bool Grows(Type type) =>
        type is { IsArray: false, IsInterface: false }
        && type.GetMethods().Any(m => m.Name is "Add" or "TryAdd" or "Enqueue" or "Push" or "AddOrUpdate")
        && type.IsAssignableTo(typeof(IEnumerable))
        && !(type.Namespace ?? "").StartsWith("System.Collections.Immutable", StringComparison.Ordinal);

    private static string Name(MemberInfo member) => $"{member.DeclaringType}.{member.Name}";
}
