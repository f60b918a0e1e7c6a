package io.gatewayapi4j.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How clients are validated, by default and per port. */
@Buildable
public record FrontendTLSConfig(
    @JsonProperty("default") @Nullable TLSConfig default_, List<TLSPortConfig> perPort) {
  public FrontendTLSConfig {
    perPort = Absent.orList(perPort);
  }

  /** A builder with nothing set. */
  public static FrontendTLSConfigBuilder builder() {
    return FrontendTLSConfigBuilder.builder();
  }

  /** A builder that starts from this. */
  public FrontendTLSConfigBuilder toBuilder() {
    return FrontendTLSConfigBuilder.builder(this);
  }
}
