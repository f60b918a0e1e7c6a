package io.gatewayapi4j.analysis;

import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.EntrypointKey;
import io.gatewayapi4j.router.ListenerTable;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.router.VirtualHost;
import java.util.ArrayList;
import java.util.List;

/**
 * Which parts of a route table requests reach: for each a request that does, or what takes all
 * those that would. Immutable, safe for use by many threads.
 *
 * <p>Requests are those of HTTP that bear a path: the {@code *} of OPTIONS and the authority of
 * CONNECT do not count. Takes one or two decisions an entry; more where regular expressions
 * overlap, and then within a fixed bound, beyond which the answer is {@link Reach.NotKnown}.
 */
public final class Reachability {
  private final List<ListenerReach> listeners = new ArrayList<>();
  private final List<HostReach> virtualHosts = new ArrayList<>();
  private final List<EntryReach> entries = new ArrayList<>();
  private final List<RuleReach> rules;
  private final Budget budget = new Budget();

  private Reachability(RouteTable table) {
    for (EntrypointKey key : table.entrypoints()) {
      add(key, table.entrypoint(key), new HostSearch(table.entrypoint(key), table.profile()));
    }
    rules = RuleReaches.of(entries);
  }

  /** Looks at all of a table. */
  public static Reachability of(RouteTable table) {
    return new Reachability(table);
  }

  private void add(EntrypointKey key, Entrypoint entrypoint, HostSearch hosts) {
    for (ListenerTable table : entrypoint.listeners()) {
      Place place = new Place(key, entrypoint, table);
      listeners.add(new ListenerReach(key, table, place.listener(hosts.of(table))));
      for (VirtualHost host : table.virtualHosts()) {
        add(place, host, hosts.of(table, host));
      }
    }
  }

  private void add(Place place, VirtualHost host, HostSearch.Found found) {
    List<Reach> all = place.entries(host, found, budget);
    for (int i = 0; i < all.size(); i++) {
      entries.add(
          new EntryReach(place.key(), place.table(), host, host.entries().get(i), all.get(i)));
    }
    virtualHosts.add(new HostReach(place.key(), place.table(), host, RuleReaches.together(all)));
  }

  /** The listeners, and ports of a mesh, in the order of the table. */
  public List<ListenerReach> listeners() {
    return List.copyOf(listeners);
  }

  /** The virtual hosts, in the order of the table; one without entries is none. */
  public List<HostReach> virtualHosts() {
    return List.copyOf(virtualHosts);
  }

  /** The entries, in the order of the table. */
  public List<EntryReach> entries() {
    return List.copyOf(entries);
  }

  /** The rules that stand in the table, in the order of their routes. */
  public List<RuleReach> rules() {
    return rules;
  }

  /** The rules, and single matches of others, that no request reaches. */
  public List<UnreachableRule> unreachableRules() {
    return UnreachableRule.of(rules);
  }
}
