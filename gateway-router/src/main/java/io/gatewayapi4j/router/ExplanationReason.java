package io.gatewayapi4j.router;

import io.gatewayapi4j.router.Explanation.OfEntry;
import java.util.ArrayList;
import java.util.List;

/** The sentence that an explanation starts with. */
final class ExplanationReason {
  private ExplanationReason() {}

  static String request(
      Explainer explainer, RouteDecision decision, RequestView request, String host) {
    if (decision.listener() == null) {
      return decision.status() == 421
          ? "421: server name %s belongs to another listener than host %s"
              .formatted(request.sni(), Explainer.quoted(host))
          : "404: " + noListener(explainer, "host " + Explainer.quoted(host));
    }
    if (decision.route() == null) {
      return decision.outcome() == Outcome.FORWARD
          ? itself(explainer, decision)
          : "404: " + noMatch(explainer, request, host);
    }
    return switch (decision.outcome()) {
      case FORWARD -> "forwarded to " + backends(decision) + by(decision, explainer);
      case REDIRECT -> redirect(decision, request) + by(decision, explainer);
      case RESPOND, REFUSE ->
          decision.status() + ": " + answer(decision) + explainer.whyBeforeRunnerUp();
    };
  }

  static String connection(Explainer explainer, RouteDecision decision, String sni) {
    String name = sni.isEmpty() ? "a connection" : "server name " + sni;
    if (decision.listener() == null) {
      return "refused: " + noListener(explainer, name);
    }
    if (decision.route() == null) {
      return decision.outcome() == Outcome.FORWARD
          ? itself(explainer, decision)
          : "refused: no route of listener %s takes %s".formatted(decision.listener().name(), name);
    }
    return decision.outcome() == Outcome.FORWARD
        ? "forwarded to " + backends(decision) + by(decision, explainer)
        : "refused: " + answer(decision) + explainer.whyBeforeRunnerUp();
  }

  private static String itself(Explainer explainer, RouteDecision decision) {
    return "forwarded to %s itself: no route covers %s"
        .formatted(backends(decision), explainer.entrypoint().key());
  }

  private static String noListener(Explainer explainer, String what) {
    List<ListenerTable> listeners = explainer.entrypoint().listeners();
    if (listeners.isEmpty()) {
      return "nothing listens at " + explainer.entrypoint().key();
    }
    List<String> hostnames = new ArrayList<>();
    listeners.forEach(table -> hostnames.add(table.listener().hostname().toString()));
    return "no listener of %s takes %s; their hostnames: %s"
        .formatted(explainer.entrypoint().key(), what, String.join(", ", hostnames));
  }

  private static String noMatch(Explainer explainer, RequestView request, String host) {
    int tried = explainer.tried();
    if (tried == 0) {
      return "no route serves host " + Explainer.quoted(host) + " here";
    }
    String text =
        "no match for host %s fits %s %s (%d tried)"
            .formatted(Explainer.quoted(host), request.method(), request.path(), tried);
    OfEntry closest = explainer.closest();
    return closest == null
        ? text
        : "%s; closest is %s, but %s"
            .formatted(text, DecisionText.place(closest.entry().decision()), closest.failed());
  }

  private static String by(RouteDecision decision, Explainer explainer) {
    return " by " + DecisionText.place(decision) + explainer.whyBeforeRunnerUp();
  }

  private static String redirect(RouteDecision decision, RequestView request) {
    StringBuilder location = new StringBuilder();
    decision.appendLocation(request, location);
    return "redirected (" + decision.status() + ") to " + location;
  }

  private static String answer(RouteDecision decision) {
    String place = DecisionText.place(decision);
    if (decision.status() == CorsPolicy.PREFLIGHT_STATUS) {
      return "a CORS preflight request, answered by the gateway for " + place;
    }
    RuleAction action = decision.action();
    if (action != null && action.failsClosed()) {
      return "a filter of %s cannot be run, and must not be skipped".formatted(place);
    }
    return decision.backends().isEmpty()
        ? place + " has no backend"
        : "no backend of %s can take traffic: %s".formatted(place, backends(decision));
  }

  /** Such as {@code shop/a:80 (9 of 10), shop/b:80 (1 of 10, BackendNotFound)}. */
  private static String backends(RouteDecision decision) {
    List<WeightedBackend> backends = decision.backends();
    long total = backends.stream().mapToLong(WeightedBackend::weight).sum();
    List<String> texts = new ArrayList<>();
    for (WeightedBackend backend : backends) {
      String share = backends.size() == 1 ? "" : backend.weight() + " of " + total;
      String problem = backend.valid() ? "" : String.valueOf(backend.backend().problem());
      String both = share + (share.isEmpty() || problem.isEmpty() ? "" : ", ") + problem;
      texts.add(backend.backend() + (both.isEmpty() ? "" : " (" + both + ")"));
    }
    return texts.isEmpty() ? "no backend" : String.join(", ", texts);
  }
}
