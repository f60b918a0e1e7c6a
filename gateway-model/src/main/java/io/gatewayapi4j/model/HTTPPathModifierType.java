package io.gatewayapi4j.model;

/** What part of a path a redirect or rewrite replaces. */
public enum HTTPPathModifierType implements Spelled {
  REPLACE_FULL_PATH("ReplaceFullPath"),
  REPLACE_PREFIX_MATCH("ReplacePrefixMatch");

  private final String spelling;

  HTTPPathModifierType(String spelling) {
    this.spelling = spelling;
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
