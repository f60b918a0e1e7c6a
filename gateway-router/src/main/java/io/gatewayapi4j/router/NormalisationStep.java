package io.gatewayapi4j.router;

/**
 * One thing that is done to a request before it is matched, or one reason to refuse it. They are
 * taken in the order below, whatever the order they were given in.
 */
public enum NormalisationStep {
  /** Refuses (400) a path with an encoded slash, {@code %2F}. */
  REFUSE_ENCODED_SLASH,
  /** Refuses (400) a path with a backslash, plain or encoded as {@code %5C}. */
  REFUSE_BACKSLASH,
  /** Refuses (400) a path with the character NUL, plain or encoded as {@code %00}. */
  REFUSE_NUL,
  /**
   * Refuses (400) a host that is none: empty, with a comma (as when two were sent), or with
   * characters that no host has.
   */
  REFUSE_BAD_HOST,
  /**
   * Decodes percent-encoded letters, digits, and {@code - . _ ~} of the path (RFC 3986 6.2.2.2).
   */
  DECODE_UNRESERVED,
  /** Cuts the parameters of path segments: {@code /a;x=1/b} becomes {@code /a/b}. */
  CUT_PARAMETERS,
  /** Makes one slash of several. */
  MERGE_SLASHES,
  /** Resolves the path segments {@code .} and {@code ..} (RFC 3986 5.2.4). */
  DOT_SEGMENTS,
  /** Cuts the dot at the end of a fully qualified host name. */
  HOST_TRAILING_DOT,
  /** Puts an international host name into its ASCII form, {@code xn--} and so on. */
  HOST_PUNYCODE,
  /** Puts an IPv6 address into its canonical form (RFC 5952). */
  HOST_IPV6
}
