package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.SharedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the ordered form of a listener of that of the same one with other routes. For one use. */
final class ListenerChange {
  private static final Comparator<Attachment> BY_ROUTE =
      Comparator.comparing(attachment -> attachment.route().key());

  /** Where more than one in so many routes changes, it is not worth it. */
  private static final int SHARE = 8;

  /** So few are always worth it. */
  private static final int FEW = 8;

  private final TableCompiler tables;
  private final ListenerTable table;
  private final ResolvedListener listener;
  private final List<Attachment> attachments;
  private final List<Attachment> gone = new ArrayList<>();
  private final List<Attachment> come = new ArrayList<>();

  /** A change of a table to the routes of {@code after}; it has those of {@code before}. */
  ListenerChange(
      TableCompiler tables, ListenerTable table, ResolvedListener before, ResolvedListener after) {
    this.tables = tables;
    this.table = table;
    listener = table.listener();
    attachments = after.attachments();
    SharedList.difference(before.attachments(), attachments, BY_ROUTE, gone::add, come::add);
  }

  /** Whether so much changes that the table is better compiled anew. */
  boolean large() {
    int changes = Math.max(gone.size(), come.size());
    return changes > FEW && changes > attachments.size() / SHARE;
  }

  /**
   * The changed table.
   *
   * @param place the place of the listener among those of the port
   * @param changes where to note what becomes of its virtual hosts
   */
  ListenerTable apply(int place, List<HostChange> changes) {
    Map<Hostname, List<RouteEntry>> goneByHost = entries(gone);
    Map<Hostname, List<RouteEntry>> comeByHost = entries(come);
    Set<Hostname> touched = new LinkedHashSet<>(goneByHost.keySet());
    touched.addAll(comeByHost.keySet());
    SharedList<VirtualHost> hosts = table.shared();
    for (Hostname hostname : touched) {
      HostChange change =
          change(
              place,
              hostname,
              hosts.find(new VirtualHost(hostname, List.of()), VirtualHost.MOST_SPECIFIC_FIRST),
              goneByHost.getOrDefault(hostname, List.of()),
              comeByHost.getOrDefault(hostname, List.of()));
      changes.add(change);
      if (change.before() != null) {
        hosts = hosts.minus(change.before(), VirtualHost.MOST_SPECIFIC_FIRST);
      }
      if (change.after() != null) {
        hosts = hosts.plus(change.after(), VirtualHost.MOST_SPECIFIC_FIRST);
      }
    }
    return new ListenerTable(listener, hosts, table.unmatched());
  }

  private Map<Hostname, List<RouteEntry>> entries(List<Attachment> changes) {
    Map<Hostname, List<RouteEntry>> byHost = new HashMap<>();
    for (Attachment attachment : changes) {
      List<RouteEntry> entries = new ArrayList<>();
      tables.addEntries(listener, attachment.route(), entries::add);
      for (Hostname hostname : TableCompiler.hostnames(listener, attachment)) {
        byHost.computeIfAbsent(hostname, any -> new ArrayList<>()).addAll(entries);
      }
    }
    return byHost;
  }

  private HostChange change(
      int place,
      Hostname hostname,
      @Nullable VirtualHost before,
      List<RouteEntry> goneAnew,
      List<RouteEntry> come) {
    Precedence precedence = tables.precedence();
    SharedList<RouteEntry> entries =
        before == null ? SharedList.copyOf(List.<RouteEntry>of()) : before.shared();
    List<RouteEntry> gone = new ArrayList<>();
    for (RouteEntry entry : goneAnew) {
      RouteEntry found = entries.find(entry, precedence);
      if (found != null) {
        gone.add(found);
        entries = entries.minus(found, precedence);
      }
    }
    for (RouteEntry entry : come) {
      entries = entries.plus(entry, precedence);
    }
    boolean stays = !entries.isEmpty() || isNamed(hostname);
    return new HostChange(
        place, before, stays ? new VirtualHost(hostname, entries) : null, gone, come);
  }

  /** Whether a route names that hostname, if without any rule. */
  private boolean isNamed(Hostname hostname) {
    return attachments.stream()
        .anyMatch(each -> TableCompiler.hostnames(listener, each).contains(hostname));
  }
}
