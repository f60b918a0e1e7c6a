package io.gatewayapi4j.testing.coverage;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.analysis.ListenerReach;
import io.gatewayapi4j.analysis.Reachability;
import io.gatewayapi4j.testing.ExpectationResult;
import io.gatewayapi4j.testing.RoutedRequest;
import io.gatewayapi4j.testing.Routing;
import io.gatewayapi4j.testing.coverage.CoverageItem.Kind;
import io.gatewayapi4j.testing.coverage.CoverageItem.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a routing requests reached. Immutable, safe for use by many threads.
 *
 * <p>A backend is reached by every request that its rule forwards, if it is valid and has a share;
 * a CORS filter only by requests of another origin. What no request can reach does not count.
 */
public final class RoutingCoverage {
  private final List<CoverageItem> items;
  private final List<CoverageEntry> entries;

  private RoutingCoverage(List<CoverageItem> items, List<CoverageEntry> entries) {
    this.items = List.copyOf(items);
    this.entries = List.copyOf(entries);
  }

  /**
   * What requests reach. Those that cannot be decided reach nothing. Takes time in proportion to
   * the size of the table for each request.
   */
  public static RoutingCoverage of(Routing routing, Collection<ClientRequest> requests) {
    CoverageTally tally = new CoverageTally();
    for (ClientRequest request : requests) {
      RoutedRequest routed = decide(routing, request);
      if (routed != null) {
        tally.add(routed);
      }
    }
    return of(routing, tally);
  }

  private static @Nullable RoutedRequest decide(Routing routing, ClientRequest request) {
    try {
      return routing.route(request);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** What the requests of expectations reached, whether they hold or not. */
  public static RoutingCoverage ofResults(Routing routing, List<ExpectationResult> results) {
    return of(routing, results.stream().map(result -> result.expectation().request()).toList());
  }

  private static RoutingCoverage of(Routing routing, CoverageTally tally) {
    Reachability reachability = Reachability.of(routing.table());
    List<CoverageItem> items = new ArrayList<>();
    reachability.listeners().stream()
        .filter(RoutingCoverage::isRouted)
        .forEach(listener -> items.add(tally.listener(listener)));
    reachability.rules().forEach(rule -> new RuleCoverage(rule, tally).addTo(items));
    items.addAll(UnattachedRoutes.of(routing));
    List<CoverageEntry> entries = new ArrayList<>();
    reachability.entries().forEach(entry -> entries.add(tally.entry(entry)));
    return new RoutingCoverage(items, entries);
  }

  /** Whether it is a listener, or a port of a Service that routes are attached to. */
  private static boolean isRouted(ListenerReach reach) {
    return reach.entrypoint().gateway() || !reach.table().virtualHosts().isEmpty();
  }

  /** All parts, with those of a rule after it. */
  public List<CoverageItem> items() {
    return items;
  }

  /** The parts that no test reached, though one could. */
  public List<CoverageItem> unreached() {
    return items.stream().filter(item -> item.state() == State.UNREACHED).toList();
  }

  /** The parts that no request can reach. */
  public List<CoverageItem> unreachable() {
    return items.stream().filter(item -> item.state() == State.UNREACHABLE).toList();
  }

  /** Those in a state, without the parts of a rule that is in it itself. */
  List<CoverageItem> headlines(State state) {
    List<CoverageItem> headlines = new ArrayList<>();
    boolean whole = false;
    for (CoverageItem item : items) {
      boolean part = item.kind() != Kind.RULE && item.kind() != Kind.LISTENER;
      if (item.kind() == Kind.RULE) {
        whole = item.state() == state;
      }
      if (item.state() == state && !(part && whole)) {
        headlines.add(item);
      }
    }
    return headlines;
  }

  /** The entries of the route table, in its order. */
  public List<CoverageEntry> entries() {
    return entries;
  }

  /** How many parts of a kind were reached. */
  public CoverageCount count(Kind kind) {
    int reached = 0;
    int total = 0;
    int unreachable = 0;
    for (CoverageItem item : items) {
      if (item.kind() == kind) {
        reached += item.state() == State.REACHED ? 1 : 0;
        total += item.state() == State.UNREACHABLE ? 0 : 1;
        unreachable += item.state() == State.UNREACHABLE ? 1 : 0;
      }
    }
    return new CoverageCount(reached, total, unreachable);
  }

  /** How many parts of all kinds were reached. */
  public CoverageCount count() {
    CoverageCount all = new CoverageCount(0, 0, 0);
    for (Kind kind : Kind.values()) {
      all = all.plus(count(kind));
    }
    return all;
  }

  /** The share of the parts that was reached, in percent. */
  public double percent() {
    return count().percent();
  }

  /** A summary, and below it each part that no test reached with a request that would. */
  public String toText() {
    return CoverageText.of(this);
  }

  /** A page of HTML that needs nothing beside it: the route table coloured by coverage. */
  public String toHtml(String title) {
    return CoverageHtml.of(this, title);
  }
}
