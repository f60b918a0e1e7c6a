package io.gatewayapi4j.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lint on matches and hostnames. */
final class MatchLint {
  private MatchLint() {}

  static void hostnames(List<String> hostnames, LintRule.Sink sink) {
    Duplicates.forEach(
        hostnames,
        Function.identity(),
        (index, hostname) ->
            LintRule.HOSTNAME_TWICE.at("spec.hostnames[" + index + "]", hostname, sink));
  }

  /** A match that equals one before it. */
  static <M> void repeated(List<M> matches, String path, LintRule.Sink sink) {
    if (matches.size() < 2) {
      return;
    }
    Set<M> seen = new HashSet<>();
    for (int i = 0; i < matches.size(); i++) {
      if (!seen.add(matches.get(i))) {
        LintRule.DUPLICATE_MATCH.at(path + ".matches[" + i + "]", sink);
      }
    }
  }

  /** Names that differ in case; names that do not are refused already. */
  static <H> void names(
      List<H> headers, Function<H, String> name, String path, LintRule.Sink sink) {
    if (headers.size() < 2) {
      return;
    }
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      String written = name.apply(headers.get(i));
      String other = seen.putIfAbsent(written.toLowerCase(Locale.ROOT), written);
      if (other != null && !other.equals(written)) {
        LintRule.HEADER_NAME_CASE.at(path + "[" + i + "].name", written, sink);
      }
    }
  }
}
