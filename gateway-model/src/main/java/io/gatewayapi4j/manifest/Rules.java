package io.gatewayapi4j.manifest;

/** The ids of what reading can find wrong. They are stable: users filter by them. */
final class Rules {
  /** The text is not in an encoding that manifests may have. */
  static final String ENCODING = "encoding";

  /** The text is not YAML, or not JSON. */
  static final String SYNTAX = "syntax";

  /** Objects and lists nest too deeply. */
  static final String NESTING = "nesting";

  /** An alias has no anchor, is part of itself, or expands to too much. */
  static final String ALIAS = "alias";

  /** A tag that manifests may not have. */
  static final String TAG = "tag";

  /** A document is no resource. */
  static final String RESOURCE = "resource";

  /** A field that its object does not have. */
  static final String UNKNOWN_FIELD = "unknown-field";

  /** A field written twice. */
  static final String DUPLICATE_FIELD = "duplicate-field";

  /** A value of the wrong type. */
  static final String TYPE = "type";

  /** A number that its field cannot hold. */
  static final String RANGE = "range";

  /** A field that must be there. */
  static final String REQUIRED = "required";

  /** A version of a kind that never was. */
  static final String VERSION = "version";

  private Rules() {}
}
