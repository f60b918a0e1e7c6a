package io.gatewayapi4j.router;

/** How a request is put into its usual form before it is matched. Immutable. */
public final class Normalisation {
  /** None: what was sent is matched. */
  public static final Normalisation NONE = new Normalisation();

  private Normalisation() {}
}
