package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ports and kind of a Service. */
@Buildable
public record ServiceSpec(
    @OneOf({"ClusterIP", "NodePort", "LoadBalancer", "ExternalName"}) @Nullable String type,
    @Nullable String clusterIP,
    List<String> clusterIPs,
    @Nullable String externalName,
    Map<String, String> selector,
    List<@Valid ServicePort> ports,
    @OneOf({"None", "ClientIP"}) @Nullable String sessionAffinity) {
  public ServiceSpec {
    clusterIPs = Absent.orList(clusterIPs);
    selector = Absent.orMap(selector);
    ports = Absent.orList(ports);
  }

  /** A builder with nothing set. */
  public static ServiceSpecBuilder builder() {
    return ServiceSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public ServiceSpecBuilder toBuilder() {
    return ServiceSpecBuilder.builder(this);
  }
}
