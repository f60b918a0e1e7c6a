package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ports of a ServiceImport. */
@Buildable
public record ServiceImportSpec(
    @OneOf({"ClusterSetIP", "Headless"}) @Nullable String type,
    List<String> ips,
    List<@Valid ServicePort> ports,
    @OneOf({"None", "ClientIP"}) @Nullable String sessionAffinity) {
  public ServiceImportSpec {
    ips = Absent.orList(ips);
    ports = Absent.orList(ports);
  }

  /** A builder with nothing set. */
  public static ServiceImportSpecBuilder builder() {
    return ServiceImportSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public ServiceImportSpecBuilder toBuilder() {
    return ServiceImportSpecBuilder.builder(this);
  }
}
