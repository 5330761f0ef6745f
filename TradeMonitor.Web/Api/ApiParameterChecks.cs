using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TradeMonitor.Web.Shared;

namespace TradeMonitor.Web.Api;

/// <summary>Holds an endpoint to the parameters that it declares, and tells the OpenAPI document of them.</summary>
internal static class ApiParameterChecks
{
    /// <summary>Declares the parameters of an endpoint; a request with any other is answered 400 with the name of the field.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params ApiParameter[] parameters) => endpoint
        .WithMetadata(new Declared(parameters))
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .AddEndpointFilter(async (context, next) =>
        {
            var unknown = context.HttpContext.Request.Query.Keys.Where(k => !Array.Exists(parameters, p => p.Name == k)).ToArray();
            return unknown.Length == 0
                ? await next(context)
                : ApiProblems.BadRequest(unknown.ToDictionary(
                    k => Formats.Quote(k),
                    k => $"{Formats.Quote(k)}: this endpoint takes no such parameter; known are {string.Join(", ", parameters.Select(p => p.Name))}."));
        });

    /// <summary>Adds the declared parameters to an operation of the document.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        foreach (var parameter in context.Description.ActionDescriptor.EndpointMetadata.OfType<Declared>().SelectMany(d => d.Parameters))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Schema = parameter.Many
                    ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } }
                    : new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        return Task.CompletedTask;
    }

    private sealed record Declared(IReadOnlyList<ApiParameter> Parameters);
}
