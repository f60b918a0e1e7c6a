package io.gatewayapi4j.model;

/** The name of one feature that a class or mesh supports. */
@Buildable
public record SupportedFeature(@Required String name) {
  public SupportedFeature {
    name = Absent.orText(name);
  }

  /** A builder with nothing set. */
  public static SupportedFeatureBuilder builder() {
    return SupportedFeatureBuilder.builder();
  }

  /** A builder that starts from this. */
  public SupportedFeatureBuilder toBuilder() {
    return SupportedFeatureBuilder.builder(this);
  }
}
