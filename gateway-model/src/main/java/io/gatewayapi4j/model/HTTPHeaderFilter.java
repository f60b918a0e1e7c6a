package io.gatewayapi4j.model;

import jakarta.validation.Valid;
import java.util.List;

/** Headers to set, add and remove. */
@Buildable
public record HTTPHeaderFilter(
    @Items(max = 16) List<@Valid HTTPHeader> set,
    @Items(max = 16) List<@Valid HTTPHeader> add,
    @Items(max = 16) List<String> remove) {
  public HTTPHeaderFilter {
    set = Absent.orList(set);
    add = Absent.orList(add);
    remove = Absent.orList(remove);
  }

  /** A builder with nothing set. */
  public static HTTPHeaderFilterBuilder builder() {
    return HTTPHeaderFilterBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPHeaderFilterBuilder toBuilder() {
    return HTTPHeaderFilterBuilder.builder(this);
  }
}
