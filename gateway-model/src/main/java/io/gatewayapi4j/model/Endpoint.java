package io.gatewayapi4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One endpoint: its addresses and whether it is ready. */
@Buildable
public record Endpoint(
    @Required @Items(min = 1, max = 100) List<String> addresses,
    @Nullable EndpointConditions conditions,
    @Nullable String hostname,
    @Nullable String nodeName,
    @Nullable String zone) {
  public Endpoint {
    addresses = Absent.orList(addresses);
  }

  /** A builder with nothing set. */
  public static EndpointBuilder builder() {
    return EndpointBuilder.builder();
  }

  /** A builder that starts from this. */
  public EndpointBuilder toBuilder() {
    return EndpointBuilder.builder(this);
  }
}
