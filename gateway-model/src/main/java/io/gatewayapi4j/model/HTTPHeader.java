package io.gatewayapi4j.model;

/** A header: its name and value. */
@Buildable
public record HTTPHeader(
    @Required @Text(min = 1, max = 256, form = Syntax.HEADER_NAME) String name,
    @Required @Text(min = 1, max = 4096) String value) {
  public HTTPHeader {
    name = Absent.orText(name);
    value = Absent.orText(value);
  }

  /** A header and its value. */
  public static HTTPHeader of(String name, String value) {
    return new HTTPHeader(name, value);
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
