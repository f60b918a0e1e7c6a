package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;

/** Who may refer to what. */
@Buildable
public record ReferenceGrantSpec(
    @Required @Items(min = 1, max = 16) List<@Valid ReferenceGrantFrom> from,
    @Required @Items(min = 1, max = 16) List<@Valid ReferenceGrantTo> to) {
  public ReferenceGrantSpec {
    from = Absent.orList(from);
    to = Absent.orList(to);
  }

  /** A builder with nothing set. */
  public static ReferenceGrantSpecBuilder builder() {
    return ReferenceGrantSpecBuilder.builder();
  }

  /** A builder that starts from this. */
  public ReferenceGrantSpecBuilder toBuilder() {
    return ReferenceGrantSpecBuilder.builder(this);
  }
}
