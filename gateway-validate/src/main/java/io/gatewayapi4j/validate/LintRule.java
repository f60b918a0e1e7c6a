package io.gatewayapi4j.validate;

import io.gatewayapi4j.manifest.Problem.Level;
import java.util.Locale;

/** The rules of {@link Lint}. The id is made of the name, so the names are stable. */
enum LintRule {
  DEPRECATED_VERSION(
      Level.WARNING, "apiVersion", "the version is an older one than the library would write"),
  EXPERIMENTAL_FIELD(
      Level.WARNING,
      "experimental fields",
      "the field is in the experimental channel only; a cluster with the standard one drops it"),
  CLUSTER_WIDE_NAMESPACE(
      Level.WARNING, "metadata.namespace", "the kind has no namespaces, so this one is ignored"),
  SERVICE_NAME_DIGIT(
      Level.WARNING,
      "metadata.name",
      "API servers before Kubernetes 1.36 refuse the name of a Service that starts with a digit"),
  HEADER_NAME_CASE(
      Level.WARNING,
      "headers",
      "two names differ in case only, and so are one header; the second does not count"),
  HEADER_EDITED_TWICE(
      Level.WARNING,
      "requestHeaderModifier, responseHeaderModifier",
      "one header is named more than once among set, add and remove, whose order is not defined"),
  HOST_HEADER_SET(
      Level.WARNING,
      "requestHeaderModifier",
      "Host is changed as a header, which not every implementation honours: use URLRewrite"),
  CONNECTION_HEADER_EDITED(
      Level.INFO,
      "requestHeaderModifier, responseHeaderModifier",
      "the header belongs to one connection, and proxies set or drop it themselves"),
  WEIGHTS_ALL_ZERO(
      Level.WARNING,
      "backendRefs",
      "all weights are 0, so every request is answered with an error"),
  REGEX_SYNTAX(
      Level.WARNING,
      "values of type RegularExpression",
      "the expression is not in RE2 syntax, so it is not portable or not linear in time"),
  REGEX_ANCHORS(
      Level.INFO,
      "values of type RegularExpression",
      "the expression is anchored, although the whole text is matched anyway"),
  DUPLICATE_MATCH(Level.WARNING, "matches", "the match is the same as one before it in the rule"),
  HOSTNAME_TWICE(Level.WARNING, "hostnames", "the hostname is there twice"),
  NO_BACKENDS(
      Level.WARNING,
      "rules",
      "the rule has neither backendRefs nor a redirect, so its requests are answered with an error"),
  CREDENTIALS_FOR_ALL(
      Level.WARNING,
      "cors",
      "allowCredentials with allowOrigins '*' lets every site act for the user"),
  TIMEOUT_ZERO(Level.INFO, "timeouts", "0s means no timeout at all"),
  SELECTOR_WITHOUT_FROM(
      Level.WARNING, "namespaces.selector", "the selector has no effect unless from is Selector"),
  SELECTOR_MISSING(
      Level.WARNING,
      "namespaces.from",
      "from is Selector, but there is no selector: nothing is allowed"),
  TLS_OPTIONS_ONLY(
      Level.INFO,
      "tls",
      "TLS is terminated without certificateRefs: the options must name one in a way the"
          + " implementation knows");

  private final Level level;
  private final String field;
  private final String summary;

  LintRule(Level level, String field, String summary) {
    this.level = level;
    this.field = field;
    this.summary = summary;
  }

  /** Told of what was found. */
  interface Sink {
    void found(LintRule rule, String path, String message);
  }

  /** The stable id. */
  String id() {
    return "lint/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Level level() {
    return level;
  }

  /** Which fields it looks at, in words. */
  String field() {
    return field;
  }

  /** What is found. */
  String summary() {
    return summary;
  }

  /** Reports it, with what was found. */
  void at(String path, Object value, Sink sink) {
    sink.found(this, path, "found " + Explanation.shown(value) + ": " + summary);
  }

  /** Reports it, where the field says it all. */
  void at(String path, Sink sink) {
    sink.found(this, path, summary);
  }
}
