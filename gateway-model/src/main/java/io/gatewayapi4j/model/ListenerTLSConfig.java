package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The TLS settings of a listener. */
@Buildable
public record ListenerTLSConfig(
    @OneOf({"Terminate", "Passthrough"}) @Nullable Choice<TLSModeType> mode,
    @Items(max = 64) List<@Valid SecretObjectReference> certificateRefs,
    @Items(max = 16) Map<String, @Text(max = 4096) String> options) {
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
