package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.router.Outcome;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RequestView;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.testing.ReferencePrecedence.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the routes of one listener decide. */
final class ReferenceRules {
  private final Profile profile;
  private final ReferenceHosts hosts;
  private final ReferencePrecedence precedence;

  ReferenceRules(Profile profile, ReferenceHosts hosts, ReferencePrecedence precedence) {
    this.profile = profile;
    this.hosts = hosts;
    this.precedence = precedence;
  }

  ReferenceDecision route(ResolvedListener listener, String host, RequestView request) {
    Hostname only = profile.hostFallThrough() ? null : mostSpecificHost(listener, host);
    List<Candidate> candidates = new ArrayList<>();
    for (Attachment attachment : listener.attachments()) {
      for (Hostname hostname : attachment.hostnames()) {
        if (hosts.covers(hostname, host) && (only == null || only.equals(hostname))) {
          addFitting(hostname, attachment.route(), request, candidates);
        }
      }
    }
    return candidates.isEmpty()
        ? ReferenceDecision.of(Outcome.RESPOND, 404, listener)
        : decide(listener, precedence.best(candidates), request);
  }

  private @Nullable Hostname mostSpecificHost(ResolvedListener listener, String host) {
    Hostname best = null;
    for (Attachment attachment : listener.attachments()) {
      for (Hostname hostname : attachment.hostnames()) {
        if (hosts.covers(hostname, host)
            && (best == null || ReferenceHosts.moreSpecific(hostname, best))) {
          best = hostname;
        }
      }
    }
    return best;
  }

  private static void addFitting(
      Hostname hostname, ResolvedRoute route, RequestView request, List<Candidate> candidates) {
    for (ResolvedRule rule : route.rules()) {
      for (RequestMatch match : rule.matches()) {
        if (ReferenceMatch.fits(match, request)) {
          candidates.add(new Candidate(hostname, route, rule, match));
        }
      }
    }
  }

  private static ReferenceDecision decide(
      ResolvedListener listener, Candidate chosen, RequestView request) {
    ResolvedRule rule = chosen.rule();
    Outcome outcome = Outcome.FORWARD;
    int status = 200;
    if (rule.filters().stream().anyMatch(ReferenceRules::cannotRun)) {
      outcome = Outcome.RESPOND;
      status = 500;
    } else if (terminal(rule, request) instanceof Filter.RequestRedirect redirect) {
      outcome = Outcome.REDIRECT;
      status = redirect.status();
    } else if (terminal(rule, request) instanceof Filter.Cors) {
      outcome = Outcome.RESPOND;
      status = 204;
    } else if (rule.backends().stream().noneMatch(ReferenceRules::takesTraffic)) {
      outcome = Outcome.RESPOND;
      status = lacksEndpointsOnly(rule) ? 503 : 500;
    }
    return new ReferenceDecision(
        outcome,
        status,
        ReferenceDecision.nameOf(listener),
        chosen.route().key(),
        rule.index(),
        chosen.match().index());
  }

  /** The first filter, in order, that answers instead of a backend; null where none does. */
  private static @Nullable Filter terminal(ResolvedRule rule, RequestView request) {
    for (Filter filter : rule.filters()) {
      boolean preflight = request.method().equals("OPTIONS") && request.header("origin") != null;
      if (filter instanceof Filter.RequestRedirect
          || (filter instanceof Filter.Cors && preflight)) {
        return filter;
      }
    }
    return null;
  }

  /** A filter that is not known, or whose service is not there, must not be skipped. */
  private static boolean cannotRun(Filter filter) {
    return filter instanceof Filter.ExtensionRef
        || (filter instanceof Filter.ExternalAuth auth && !auth.backend().valid());
  }

  private static boolean lacksEndpointsOnly(ResolvedRule rule) {
    List<Backend> shares = rule.backends().stream().filter(one -> one.weight() > 0).toList();
    return !shares.isEmpty()
        && shares.stream().allMatch(one -> Backend.NO_ENDPOINTS.equals(one.problem()));
  }

  private static boolean takesTraffic(Backend backend) {
    return backend.valid()
        && backend.weight() > 0
        && backend.filters().stream().noneMatch(ReferenceRules::cannotRun);
  }

  /** A connection: the most specific name, the oldest route, the first name in the alphabet. */
  ReferenceDecision connect(ResolvedListener listener, String sni) {
    boolean named = listener.protocol() == ProtocolType.TLS;
    Candidate best = null;
    for (Attachment attachment : listener.attachments()) {
      for (Hostname hostname : named ? attachment.hostnames() : List.of(Hostname.ANY)) {
        for (ResolvedRule rule : attachment.route().rules()) {
          Candidate candidate = new Candidate(hostname, attachment.route(), rule, ANY_REQUEST);
          if (hosts.covers(hostname, sni) && (best == null || precedence.beats(candidate, best))) {
            best = candidate;
          }
        }
      }
    }
    return best == null
        ? ReferenceDecision.of(Outcome.REFUSE, 0, listener)
        : connect(listener, best);
  }

  private static ReferenceDecision connect(ResolvedListener listener, Candidate chosen) {
    boolean forward = chosen.rule().backends().stream().anyMatch(ReferenceRules::takesTraffic);
    return new ReferenceDecision(
        forward ? Outcome.FORWARD : Outcome.REFUSE,
        forward ? 200 : 0,
        ReferenceDecision.nameOf(listener),
        chosen.route().key(),
        chosen.rule().index(),
        -1);
  }

  private static final RequestMatch ANY_REQUEST =
      new RequestMatch.Grpc(0, null, null, false, List.of());
}
