package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Endpoints of a Service: the fields that references read. */
@Buildable
public record EndpointSlice(
    @Valid ObjectMeta metadata,
    @Required @OneOf({"IPv4", "IPv6", "FQDN"}) @Nullable String addressType,
    @Items(max = 1000) List<@Valid Endpoint> endpoints,
    @Items(max = 100) List<@Valid EndpointPort> ports)
    implements Resource {
  public EndpointSlice {
    Objects.requireNonNull(metadata, "metadata is null");
    endpoints = Absent.orList(endpoints);
    ports = Absent.orList(ports);
  }

  /** A builder with nothing set. */
  public static EndpointSliceBuilder builder() {
    return EndpointSliceBuilder.builder();
  }

  /** A builder that starts from this. */
  public EndpointSliceBuilder toBuilder() {
    return EndpointSliceBuilder.builder(this);
  }

  @Override
  public Kind kind() {
    return Kind.ENDPOINT_SLICE;
  }
}
