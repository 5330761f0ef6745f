namespace TradeMonitor.Web.Data;

/// <summary>The store cannot be used; the message is one sentence for whoever runs the product.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
