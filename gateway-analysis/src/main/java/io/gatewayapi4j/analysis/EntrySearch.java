package io.gatewayapi4j.analysis;

import io.gatewayapi4j.analysis.Exclusions.Subject;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.RouteEntry;
import io.gatewayapi4j.router.VirtualHost;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds for the entries of a virtual host requests that reach them, or what takes all of those. */
final class EntrySearch {

  /*
   * All conditions are positive: a request that has nothing but what its entry asks for, a method
   * that no entry of the host names and a path below that no entry names either, fulfils another
   * entry only if every request of the first does. So without regular expressions one decision
   * answers: the request reaches its entry, or what it reaches takes all of them.
   *
   * With them, what was reached instead is to be avoided in one of the conditions where this entry
   * leaves a choice, and the next request is made of what is left there. Each choice is tried; where
   * nothing is left in any, the entries that were avoided take all requests together.
   */

  /** The most requests for one entry. */
  private static final int MAX_TRIES = 100;

  private final Place place;
  private final VirtualHost host;
  private final String hostName;
  private final Map<RouteDecision, Integer> places = new HashMap<>();
  private final PlainNames names;
  private final Languages languages = new Languages();
  private final Budget budget;

  EntrySearch(Place place, VirtualHost host, String hostName, Budget budget) {
    this.place = place;
    this.host = host;
    this.hostName = hostName;
    this.budget = budget;
    for (int i = 0; i < host.entries().size(); i++) {
      places.putIfAbsent(host.entries().get(i).decision(), i);
    }
    names = new PlainNames(host.entries());
  }

  /** A host that only this virtual host is asked for first. */
  String host() {
    return hostName;
  }

  Reach find(int index) {
    for (ValueMatch header : host.entries().get(index).headers()) {
      if (header.name().equals("host") && !header.value().equals(hostName)) {
        return new Reach.NotKnown("it asks for a host by a header");
      }
    }
    return new Search(index).solve();
  }

  /** The search for one entry. */
  private final class Search {
    private final int index;
    private final RouteEntry entry;
    private final Exclusions exclusions;
    private int tries;

    Search(int index) {
      this.index = index;
      entry = host.entries().get(index);
      exclusions = new Exclusions(entry, names, languages);
    }

    Reach solve() {
      Exclusions.Left left = exclusions.left();
      if (left instanceof Exclusions.Left.Values values) {
        return decide(values);
      }
      return left instanceof Exclusions.Left.Nothing nothing
          ? new Reach.Unreachable(shadows(nothing.excluded()))
          : new Reach.NotKnown("a regular expression is too large to reason about");
    }

    private Reach decide(Exclusions.Left.Values values) {
      ClientRequest request = values.request(place, hostName, entry);
      RouteEntry reached = null;
      for (ClientRequest sent : Place.variants(request)) {
        RouteDecision decision = place.decide(sent);
        Integer at = places.get(decision);
        if (at == null) {
          at = placeOf(decision);
        }
        if (at != null && at == index) {
          return new Reach.Reachable(sent);
        }
        reached = at == null || at > index ? reached : host.entries().get(at);
      }
      if (reached == null) {
        return new Reach.NotKnown("the table decides " + request + " elsewhere");
      }
      return avoid(reached);
    }

    private Reach avoid(RouteEntry reached) {
      // The first is free: without regular expressions it is the last.
      if (++tries > 1 && (tries > MAX_TRIES || !budget.take())) {
        return new Reach.NotKnown("the search was given up after many tries");
      }
      if (isBeyond(reached)) {
        return new Reach.NotKnown("whether " + reached.decision().place() + " takes all");
      }
      List<Reach> tried = new ArrayList<>();
      for (Subject subject : exclusions.choices(reached)) {
        exclusions.add(subject, reached);
        Reach reach = solve();
        exclusions.remove(subject, reached);
        if (reach instanceof Reach.Reachable) {
          return reach;
        }
        tried.add(reach);
      }
      tried.add(new Reach.Unreachable(shadows(Set.of(reached))));
      return RuleReaches.together(tried);
    }

    /** Whether it depends on what is not a free choice, nor a condition of this entry. */
    private boolean isBeyond(RouteEntry reached) {
      boolean host = reached.headers().stream().anyMatch(header -> header.name().equals("host"));
      return host || (reached.grpc() && !entry.grpc() && exclusions.isUnbound("content-type"));
    }
  }

  /** What answers a preflight request is another decision of the same entry. */
  private @Nullable Integer placeOf(RouteDecision decision) {
    for (int i = 0; i < host.entries().size(); i++) {
      RouteDecision own = host.entries().get(i).decision();
      boolean same =
          Objects.equals(own.listener(), decision.listener())
              && Objects.equals(own.rule(), decision.rule())
              && own.matchIndex() == decision.matchIndex();
      if (same) {
        return i;
      }
    }
    return null;
  }

  private static List<Reach.Shadow> shadows(Set<RouteEntry> entries) {
    Set<Reach.Shadow> shadows = new LinkedHashSet<>();
    for (RouteEntry entry : entries) {
      shadows.add(new Reach.Shadow(entry.decision().place(), entry.conditions()));
    }
    return List.copyOf(shadows);
  }
}
