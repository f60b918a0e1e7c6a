package io.gatewayapi4j.model;

/** A header: its name and value. */
@Buildable
public record HTTPHeader(String name, String value) {
  public HTTPHeader {
    name = Absent.orText(name);
    value = Absent.orText(value);
  }

  /** A builder with nothing set. */
  public static HTTPHeaderBuilder builder() {
    return HTTPHeaderBuilder.builder();
  }

  /** A builder that starts from this. */
  public HTTPHeaderBuilder toBuilder() {
    return HTTPHeaderBuilder.builder(this);
  }
}
