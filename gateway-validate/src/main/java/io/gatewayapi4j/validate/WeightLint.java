package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.BackendRef;
import io.gatewayapi4j.model.TCPRouteRule;
import io.gatewayapi4j.model.TLSRouteRule;
import io.gatewayapi4j.model.UDPRouteRule;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lint on the weights of backends. */
final class WeightLint {
  private WeightLint() {}

  static void tcp(List<TCPRouteRule> rules, LintRule.Sink sink) {
    all(rules, TCPRouteRule::backendRefs, sink);
  }

  static void tls(List<TLSRouteRule> rules, LintRule.Sink sink) {
    all(rules, TLSRouteRule::backendRefs, sink);
  }

  static void udp(List<UDPRouteRule> rules, LintRule.Sink sink) {
    all(rules, UDPRouteRule::backendRefs, sink);
  }

  private static <R> void all(
      List<R> rules, Function<R, List<BackendRef>> backends, LintRule.Sink sink) {
    for (int i = 0; i < rules.size(); i++) {
      check(backends.apply(rules.get(i)), BackendRef::weight, "spec.rules[" + i + "]", sink);
    }
  }

  /** An absent weight is 1. */
  static <B> void check(
      List<B> backends, Function<B, @Nullable Integer> weight, String path, LintRule.Sink sink) {
    for (B backend : backends) {
      Integer written = weight.apply(backend);
      if (written == null || written != 0) {
        return;
      }
    }
    if (!backends.isEmpty()) {
      LintRule.WEIGHTS_ALL_ZERO.at(path + ".backendRefs", sink);
    }
  }
}
