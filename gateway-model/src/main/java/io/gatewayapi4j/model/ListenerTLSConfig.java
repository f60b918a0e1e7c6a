package io.gatewayapi4j.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The TLS settings of a listener. */
@Buildable
public record ListenerTLSConfig(
    @Nullable Choice<TLSModeType> mode,
    List<SecretObjectReference> certificateRefs,
    Map<String, String> options) {
  public ListenerTLSConfig {
    certificateRefs = Absent.orList(certificateRefs);
    options = Absent.orMap(options);
  }

  /** A builder with nothing set. */
  public static ListenerTLSConfigBuilder builder() {
    return ListenerTLSConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public ListenerTLSConfigBuilder toBuilder() {
    return ListenerTLSConfigBuilder.builder(this);
  }
}
