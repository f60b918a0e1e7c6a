package io.gatewayapi4j.model;

import java.util.function.Predicate;

/**
 * The forms of text that Gateway API knows, each with the regular expression by which the API
 * server judges it (RE2 syntax, found anywhere in the text where not anchored). The checks here are
 * written out by hand: each is one pass over the text in linear time. Length is not their business.
 */
public enum Syntax {
  /** Anything. */
  ANY("", "any text", text -> true),
  /** A DNS name in lower case. */
  DNS_SUBDOMAIN(
      "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
      "lower-case letters, digits, '-' and '.', each label starting and ending with a letter or"
          + " digit, such as www.example.com",
      text -> Chars.subdomain(text, 0, text.length())),
  /** A DNS name in lower case, the first label of which may be a wildcard. */
  HOSTNAME(
      "^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
      "a DNS name in lower case, with '*.' in front or without, such as www.example.com or"
          + " *.example.com",
      Syntax::isHostname),
  /** One label of a DNS name, in lower case. */
  DNS_LABEL(
      "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
      "lower-case letters, digits and '-', starting and ending with a letter or digit",
      Chars::label),
  /** An API group. */
  GROUP(
      "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
      "nothing, or a DNS name in lower case such as gateway.networking.k8s.io",
      text -> text.isEmpty() || Chars.subdomain(text, 0, text.length())),
  /** A kind of object. */
  KIND(
      "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
      "letters, digits and '-', starting with a letter and not ending with '-', such as Service",
      text -> Chars.word(text, 0, text.length(), "-") && Chars.isLetter(text.charAt(0))),
  /** The name of a header, or of a query parameter. */
  HEADER_NAME(
      "^[A-Za-z0-9!#$%&'*+\\-.^_\\x60|~]+$",
      "letters, digits and !#$%&'*+-.^_`|~",
      text -> !text.isEmpty() && Chars.all(text, 0, text.length(), "!#$%&'*+-.^_`|~")),
  /** The value of a header. */
  HEADER_VALUE(
      "^[!-~]+([\\t ]?[!-~]+)*$",
      "visible ASCII characters, with at most one blank or tab between any two of them",
      Syntax::isHeaderValue),
  /** A span of time. */
  DURATION(
      "^([0-9]{1,5}(h|m|s|ms)){1,4}$",
      "up to four numbers of up to five digits, each with h, m, s or ms, such as 1m30s",
      Syntax::isDuration),
  /** The name of a controller. */
  CONTROLLER_NAME(
      "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*"
          + "\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$",
      "a domain and a path, such as example.com/gateway-controller", Syntax::isControllerName),
  /** The type of a condition. */
  CONDITION_TYPE(
      "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?"
          + "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$",
      "a word of letters, digits, '-', '_' and '.', with a domain and '/' in front or without",
      text -> isQualified(text, Integer.MAX_VALUE)),
  /** The reason of a condition. */
  CONDITION_REASON(
      "^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$",
      "letters, digits and _,: starting with a letter and not ending with , or :",
      Syntax::isReason),
  /** An absolute URI, as far as the API server looks. */
  URI(
      "^(([^:/?#]+):)(//([^/?#]*))([^?#]*)(\\?([^#]*))?(#(.*))?",
      "a URI with scheme and authority, such as spiffe://mesh.example/client",
      Syntax::isUri),
  /** The name of a set of CA certificates. */
  WELL_KNOWN_CA_CERTIFICATES(
      "^(System|([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/"
          + "([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]))$",
      "System, or a domain and a name such as example.com/roots",
      text -> text.equals("System") || (text.indexOf('/') >= 0 && isQualified(text, 63))),
  /** The type of an address. */
  ADDRESS_TYPE(
      "^Hostname|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z0-9])?"
          + "(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$",
      "Hostname, IPAddress, NamedAddress, or a domain and a path such as example.com/address",
      Syntax::isAddressType),
  /** The protocol of a listener. */
  PROTOCOL(
      "^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]([-a-z0-9]*[a-z0-9])?"
          + "(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9]+$",
      "HTTP, HTTPS, TLS, TCP, UDP, another word, or a domain and a word such as example.com/quic",
      Syntax::isProtocol),
  /** The key of a label or annotation. */
  LABEL_KEY(
      "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?"
          + "([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$",
      "up to 63 letters, digits, '-', '_' and '.', with a domain and '/' in front or without",
      text -> isQualified(text, 63)),
  /** The value of a label. */
  LABEL_VALUE(
      "^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$",
      "nothing, or letters, digits, '-', '_' and '.', starting and ending with a letter or digit",
      text -> text.isEmpty() || Chars.word(text, 0, text.length(), "-_.")),
  /** An origin that CORS may allow. */
  CORS_ORIGIN(
      "(^\\*$)|(^(http(s)?):\\/\\/(((\\*\\.)?([a-zA-Z0-9\\-]+\\.)*[a-zA-Z0-9-]+|\\*)"
          + "(:([0-9]{1,5}))?)$)",
      "*, or http:// or https:// with a host and perhaps a port, such as https://*.example.com",
      CorsOrigin::matches),
  /** The path of a URL. */
  URL_PATH(
      "^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$",
      "the characters of a URL path, others as % and two hexadecimal digits", Syntax::isUrlPath),
  /** A point in time, as the OpenAPI format {@code date-time} has it. */
  DATE_TIME("", "a time of RFC 3339, such as 2026-11-22T08:30:00Z", DateTime::matches),
  /** A point in time, as metadata has it. */
  TIMESTAMP("", "a time of RFC 3339, such as 2026-11-22T08:30:00Z", DateTime::isTimestamp);

  private static final String PATH_OTHERS = "/-._~%!$&'()*+,;=:";

  private final String pattern;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
  private final Predicate<String> check;

  Syntax(String pattern, String description, Predicate<String> check) {
    this.pattern = pattern;
    this.description = description;
    this.check = check;
  }

  /** The regular expression of the API server, in RE2 syntax; empty where there is none. */
  public String pattern() {
    return pattern;
  }

  /** Whether the API server judges it by other means than a regular expression. */
  public boolean isFormat() {
    return this == DATE_TIME || this == TIMESTAMP;
  }

  /** The form in words, to follow «allowed:». */
  public String description() {
    return description;
  }

  /** Whether the text is of this form. Takes time linear in its length. */
  public boolean matches(String text) {
    return check.test(text);
  }

  private static boolean isHostname(String text) {
    return Chars.subdomain(text, text.startsWith("*.") ? 2 : 0, text.length());
  }

  private static boolean isHeaderValue(String text) {
    boolean blankBefore = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\t';
      if (blank ? blankBefore : c < '!' || c > '~') {
        return false;
      }
      blankBefore = blank;
    }
    return !blankBefore;
  }

  private static boolean isDuration(String text) {
    int at = 0;
    for (int count = 0; count < 4 && at < text.length(); count++) {
      int digits = at;
      while (at < text.length() && at - digits < 5 && Chars.isDigit(text.charAt(at))) {
        at++;
      }
      if (at == digits || at == text.length() || "hms".indexOf(text.charAt(at)) < 0) {
        return false;
      }
      at += text.startsWith("ms", at) ? 2 : 1;
    }
    return at > 0 && at == text.length();
  }

  private static boolean isControllerName(String text) {
    int slash = text.indexOf('/');
    return slash >= 0
        && slash + 1 < text.length()
        && Chars.subdomain(text, 0, slash)
        && Chars.all(text, slash + 1, text.length(), PATH_OTHERS);
  }

  /** A word, with a domain and a slash in front or without. */
  private static boolean isQualified(String text, int maxLength) {
    int word = text.indexOf('/') + 1;
    return (word == 0 || Chars.subdomain(text, 0, word - 1))
        && text.length() - word <= maxLength
        && Chars.word(text, word, text.length(), "-_.");
  }

  private static boolean isReason(String text) {
    int last = text.length() - 1;
    return last >= 0
        && Chars.isLetter(text.charAt(0))
        && Chars.all(text, 0, last, "_,:")
        && Chars.all(text, last, last + 1, "_");
  }

  private static boolean isUri(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i > 0 && text.startsWith("//", i + 1);
      }
      if (c == '/' || c == '?' || c == '#') {
        return false;
      }
    }
    return false;
  }

  /** The expression anchors its first alternative in front and its last one behind, no other. */
  private static boolean isAddressType(String text) {
    return text.startsWith("Hostname")
        || text.contains("IPAddress")
        || text.contains("NamedAddress")
        || endsWithDomainAndPath(text);
  }

  private static boolean endsWithDomainAndPath(String text) {
    for (int i = text.length() - 1; i > 0; i--) {
      char c = text.charAt(i);
      if (c == '/' && i + 1 < text.length() && Chars.isLowerOrDigit(text.charAt(i - 1))) {
        return true;
      }
      if (!Chars.isLetterOrDigit(c) && PATH_OTHERS.indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  /** The second alternative of the expression is not anchored in front. */
  private static boolean isProtocol(String text) {
    int slash = text.lastIndexOf('/');
    return slash < 0
        ? Chars.word(text, 0, text.length(), "-")
        : slash > 0
            && slash + 1 < text.length()
            && Chars.isLowerOrDigit(text.charAt(slash - 1))
            && Chars.all(text, slash + 1, text.length(), "");
  }

  private static boolean isUrlPath(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '%') {
        if (at + 2 >= text.length()
            || Character.digit(text.charAt(at + 1), 16) < 0
            || Character.digit(text.charAt(at + 2), 16) < 0
            || text.charAt(at + 1) > '~'
            || text.charAt(at + 2) > '~') {
          return false;
        }
        at += 3;
      } else if (Chars.isLetterOrDigit(c) || "-/._~!$&'()*+,;=:@".indexOf(c) >= 0) {
        at++;
      } else {
        return false;
      }
    }
    return at > 0;
  }
}
