package io.gatewayapi4j.model;

/** Which namespaces may attach routes or listener sets. */
public enum FromNamespaces implements Spelled {
  ALL("All"),
  SELECTOR("Selector"),
  SAME("Same"),
  NONE("None");

  private final String spelling;

  FromNamespaces(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
