package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.router.Explanation.OfEntry;
import io.gatewayapi4j.router.Explanation.OfHost;
import io.gatewayapi4j.router.Explanation.OfListener;
import io.gatewayapi4j.snapshot.Hostname;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the ordered form as the specification words it, and takes notes. For one use. */
final class Explainer {
  private static final String ANY = "covers every host";

  private final Entrypoint entrypoint;
  private final Profile profile;
  private final boolean oneLabel;
  private final List<OfListener> listeners = new ArrayList<>();
  private final List<OfHost> hosts = new ArrayList<>();
  private @Nullable RouteEntry winner;
  private @Nullable VirtualHost winnersHost;
  private @Nullable RouteEntry runnerUp;
  private @Nullable VirtualHost runnerUpsHost;
  private @Nullable OfEntry closest;
  private @Nullable FailedCondition closestFailure;

  Explainer(Entrypoint entrypoint, Profile profile) {
    this.entrypoint = entrypoint;
    this.profile = profile;
    oneLabel = profile.wildcard() == Profile.WildcardDepth.ONE_LABEL;
  }

  Explanation explain(RequestView sent) {
    RouteDecision decision = entrypoint.route(sent);
    RequestView request = entrypoint.view(sent);
    if (request == null) {
      return explanation(
          decision, "400: the request is ambiguous, and the normalisation refuses it");
    }
    String sni = request.sni() == null ? "" : request.sni();
    boolean byName = decision.listener() != null && isConnection(decision);
    String host = byName ? sni : request.host();
    int end = byName ? sni.length() : RequestHost.end(host);
    noteListeners(decision, sni, host.substring(0, end));
    noteHosts(decision, host, end, request);
    return explanation(decision, reason(decision, request, sni, host.substring(0, end)));
  }

  Explanation explainConnection(String sni) {
    RouteDecision decision = entrypoint.connect(sni);
    noteListeners(decision, sni, sni);
    noteHosts(decision, sni, sni.length(), null);
    return explanation(decision, ExplanationReason.connection(this, decision, sni));
  }

  private String reason(RouteDecision decision, RequestView request, String sni, String host) {
    return isConnection(decision)
        ? ExplanationReason.connection(this, decision, sni)
        : ExplanationReason.request(this, decision, request, host);
  }

  private Explanation explanation(RouteDecision decision, String reason) {
    OfEntry failed = winner == null ? closest : null;
    return new Explanation(decision, reason, listeners, hosts, failed, runnerUp);
  }

  private static boolean isConnection(RouteDecision decision) {
    return decision.outcome() == Outcome.REFUSE
        || (decision.listener() != null
            && TableCompiler.carriesConnections(decision.listener().protocol()));
  }

  private void noteListeners(RouteDecision decision, String sni, String host) {
    for (ListenerTable table : entrypoint.listeners()) {
      var listener = table.listener();
      boolean chosen = listener.equals(decision.listener());
      boolean bySni = !sni.isEmpty() && listener.protocol() != ProtocolType.HTTP;
      String why =
          bySni && !sni.equals(host)
              ? covers(listener.hostname(), "server name ", sni)
                  + ", "
                  + covers(listener.hostname(), "host ", host)
              : covers(listener.hostname(), bySni ? "server name " : "host ", bySni ? sni : host);
      listeners.add(new OfListener(listener, chosen, listener.hostname().isAny() ? ANY : why));
    }
  }

  private String covers(Hostname hostname, String what, String name) {
    boolean covers = RequestHost.matches(hostname, name, name.length(), oneLabel);
    return (covers ? "covers " : "does not cover ") + what + quoted(name);
  }

  private void noteHosts(
      RouteDecision decision, String host, int end, @Nullable RequestView request) {
    for (ListenerTable table : entrypoint.listeners()) {
      if (!table.listener().equals(decision.listener())) {
        continue;
      }
      for (VirtualHost virtualHost : table.virtualHosts()) {
        if (RequestHost.matches(virtualHost.hostname(), host, end, oneLabel)) {
          noteHost(virtualHost, request);
        }
      }
    }
  }

  private void noteHost(VirtualHost host, @Nullable RequestView request) {
    if (!hosts.isEmpty() && !profile.hostFallThrough() && request != null) {
      hosts.add(new OfHost(host, "not tried, as profile " + profile.name() + " has it", List.of()));
      return;
    }
    String why =
        hosts.isEmpty()
            ? "the most specific"
            : winner == null ? "tried as nothing above matches" : "less specific";
    List<OfEntry> entries = new ArrayList<>();
    for (RouteEntry entry : host.entries()) {
      entries.add(noteEntry(host, entry, request));
    }
    hosts.add(new OfHost(host, why, entries));
  }

  private OfEntry noteEntry(VirtualHost host, RouteEntry entry, @Nullable RequestView request) {
    FailedCondition failure =
        request == null ? null : FailedCondition.of(new EntryConditions(entry), request);
    OfEntry noted = new OfEntry(entry, failure == null ? null : failure.text());
    if (failure == null && winner == null) {
      winner = entry;
      winnersHost = host;
    } else if (failure == null && runnerUp == null) {
      runnerUp = entry;
      runnerUpsHost = host;
    } else if (failure != null && (closestFailure == null || failure.nearerThan(closestFailure))) {
      closest = noted;
      closestFailure = failure;
    }
    return noted;
  }

  /** Why the winner goes before the runner-up; empty where there is no runner-up. */
  String whyBeforeRunnerUp() {
    if (winner == null || runnerUp == null || winnersHost == null || runnerUpsHost == null) {
      return "";
    }
    String why =
        winnersHost.hostname().equals(runnerUpsHost.hostname())
            ? PrecedenceReason.of(
                new Precedence(profile).firstDifference(winner, runnerUp), winner, runnerUp)
            : "its hostname is more specific (%s against %s)"
                .formatted(winnersHost.hostname(), runnerUpsHost.hostname());
    String place = DecisionText.place(runnerUp.decision());
    return ", before " + place + " because " + why;
  }

  @Nullable OfEntry closest() {
    return closest;
  }

  Entrypoint entrypoint() {
    return entrypoint;
  }

  int tried() {
    return hosts.stream().mapToInt(host -> host.entries().size()).sum();
  }

  static String quoted(String name) {
    return name.isEmpty() ? "(none)" : name;
  }
}
