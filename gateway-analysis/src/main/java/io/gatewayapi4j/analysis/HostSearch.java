package io.gatewayapi4j.analysis;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.ListenerTable;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.VirtualHost;
import io.gatewayapi4j.snapshot.Hostname;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds for a listener or virtual host of an entrypoint a host that is its own. */
final class HostSearch {

  /*
   * Of two hostnames either one covers the other or they share no host, and names are endless: so
   * each hostname has hosts that no more specific one of the entrypoint covers, and these are all
   * alike. If another listener takes one of them, it takes all hosts of the hostname.
   */

  /** What is known of the hosts of a hostname. */
  sealed interface Found {
    /** This host is taken by no more specific hostname. */
    record Host(String name) implements Found {}

    /** Another listener takes all of them, or none does. */
    record Taken(Reach.Shadow by) implements Found {}
  }

  private final Entrypoint entrypoint;
  private final boolean oneLabel;
  private final Set<Hostname> hostnames = new HashSet<>();

  HostSearch(Entrypoint entrypoint, Profile profile) {
    this.entrypoint = entrypoint;
    oneLabel = profile.wildcard() == Profile.WildcardDepth.ONE_LABEL;
    for (ListenerTable table : entrypoint.listeners()) {
      hostnames.add(table.listener().hostname());
      table.virtualHosts().forEach(host -> hostnames.add(host.hostname()));
    }
  }

  Found of(ListenerTable table) {
    return of(table, table.listener().hostname());
  }

  Found of(ListenerTable table, VirtualHost host) {
    return of(table, host.hostname());
  }

  private Found of(ListenerTable table, Hostname hostname) {
    Hostname listens = table.listener().hostname();
    String name = name(hostname.covers(listens) ? listens : hostname);
    for (ListenerTable other : entrypoint.listeners()) {
      if (other.equals(table) && covers(table.listener().hostname(), name)) {
        return new Found.Host(name);
      }
      if (sharesRequests(table, other) && covers(other.listener().hostname(), name)) {
        return new Found.Taken(
            new Reach.Shadow(
                "listener " + other.listener().name(),
                "its hostname " + other.listener().hostname() + " goes before"));
      }
    }
    return new Found.Taken(
        new Reach.Shadow(
            "hostname " + table.listener().hostname(),
            "a wildcard stands for one label only, and " + hostname + " has more"));
  }

  /**
   * Whether the other could take what this would: the host never leads from one kind to another.
   */
  private static boolean sharesRequests(ListenerTable table, ListenerTable other) {
    return isConnection(table.listener().protocol()) || !isConnection(other.listener().protocol());
  }

  static boolean isConnection(ProtocolType protocol) {
    return switch (protocol) {
      case HTTP, HTTPS -> false;
      case TLS, TCP, UDP -> true;
    };
  }

  private boolean covers(Hostname hostname, String name) {
    if (!hostname.covers(Hostname.of(name))) {
      return false;
    }
    int labels = name.length() - hostname.value().length() + 1;
    return !oneLabel || !hostname.isWildcard() || name.lastIndexOf('.', labels - 1) < 0;
  }

  /** A host that the hostname covers, and no other one does that is more specific. */
  private String name(Hostname hostname) {
    if (!hostname.isAny() && !hostname.isWildcard()) {
      return hostname.value();
    }
    for (int i = 0; ; i++) {
      String label = "any" + (i == 0 ? "" : i);
      String name = hostname.isAny() ? label + domain(i) : label + hostname.value().substring(1);
      if (isOwn(hostname, name)) {
        return name;
      }
    }
  }

  private static String domain(int i) {
    List<String> usual = List.of(".example", ".test", ".invalid");
    return i < usual.size() ? usual.get(i) : ".any" + i;
  }

  private boolean isOwn(Hostname hostname, String name) {
    for (Hostname other : hostnames) {
      if (!other.equals(hostname) && hostname.covers(other) && covers(other, name)) {
        return false;
      }
    }
    return true;
  }
}
