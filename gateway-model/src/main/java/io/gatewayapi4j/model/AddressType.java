package io.gatewayapi4j.model;

/** The kinds of address a Gateway can ask for or report. */
public enum AddressType implements Spelled {
  IP_ADDRESS("IPAddress"),
  HOSTNAME("Hostname"),
  NAMED_ADDRESS("NamedAddress");

  private final String spelling;

  AddressType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
