package io.gatewayapi4j.model;

/** The kinds of subject alternative name that a backend certificate can be held to. */
public enum SubjectAltNameType implements Spelled {
  HOSTNAME("Hostname"),
  URI("URI");

  private final String spelling;

  SubjectAltNameType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
