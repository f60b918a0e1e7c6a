package io.gatewayapi4j.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How clients are validated, by default and per port. */
@Buildable
public record FrontendTLSConfig(
    @JsonProperty("default") @Required @Valid @Nullable TLSConfig default_,
    @Items(max = 64) List<@Valid TLSPortConfig> perPort) {
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
