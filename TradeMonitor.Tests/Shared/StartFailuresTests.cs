using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Tests.Shared;

public class StartFailuresTests
{
    public static TheoryData<Exception, string> Mendable => new()
    {
        { new SettingException("X is wrong."), "X is wrong." },
        { new OptionsValidationException("", typeof(object), ["A.", "B."]), "A." + Environment.NewLine + "B." },
        {
            new OptionsValidationException("", typeof(object), ["DataAnnotation validation failed for 'AccessOptions' members: '' with the error: 'Access:X is 'y'; give z.'."]),
            "Access:X is 'y'; give z."
        },
        {
            new IOException("Failed to bind to address http://127.0.0.1:5000: address already in use.", new AddressInUseException("in use")),
            "Failed to bind to address http://127.0.0.1:5000: address already in use. Stop what listens there, or choose another address with --urls."
        },
        { new FormatException("Invalid url: 'garbage'"), "Urls: 'garbage' is not an address to listen on; use one such as http://localhost:5000." },
    };

    [Theory]
    [MemberData(nameof(Mendable))]
    public void WhatTheUserCanMend_IsASentence(Exception failure, string sentence) => Assert.Equal(sentence, StartFailures.Explain(failure));

    [Fact]
    public void AnyOtherFailure_KeepsItsTrace() => Assert.Null(StartFailures.Explain(new InvalidOperationException("a fault of ours")));
}
