package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.benchmarks.Spec.Condition.Subject;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.RouteDecision;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.snapshot.SharedList;
import io.gatewayapi4j.snapshot.Snapshot;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Resolved snapshots of routes: an HTTPRoute each, named by its place, with one backend. */
final class Snapshots {
  private static final int PORT = 80;
  private static final ResourceKey GATEWAY = new ResourceKey(Kind.GATEWAY, "bench", "gateway");

  /** All names are the letter and a number; the table itself goes by none but the difference. */
  private static final Comparator<Attachment> BY_PLACE = Comparator.comparingInt(Snapshots::place);

  private Snapshots() {}

  static Entrypoint entrypoint(List<Spec> routes) {
    return entrypoint(RouteTable.compile(of(routes)));
  }

  static Entrypoint entrypoint(RouteTable table) {
    return table.gateway("bench/gateway", PORT);
  }

  /** A snapshot of routes, each named by its place. */
  static Snapshot of(List<Spec> routes) {
    List<Attachment> attachments = new ArrayList<>(routes.size());
    for (int i = 0; i < routes.size(); i++) {
      attachments.add(attachment(i, routes.get(i)));
    }
    return of(SharedList.copyOf(attachments));
  }

  /** That snapshot with another route at a place, or one more; all else is the same. */
  static Snapshot with(Snapshot snapshot, int place, Spec route) {
    Attachment attachment = attachment(place, route);
    return of(attachments(snapshot).minus(attachment, BY_PLACE).plus(attachment, BY_PLACE));
  }

  /** That snapshot without the route of a place. */
  static Snapshot without(Snapshot snapshot, int place) {
    SharedList<Attachment> all = attachments(snapshot);
    return of(all.minus(all.get(place), BY_PLACE));
  }

  private static SharedList<Attachment> attachments(Snapshot snapshot) {
    return SharedList.copyOf(snapshot.gateways().get(0).listeners().get(0).attachments());
  }

  private static int place(Attachment attachment) {
    return Integer.parseInt(attachment.route().key().name().substring(1));
  }

  private static Snapshot of(SharedList<Attachment> attachments) {
    ResolvedListener listener =
        new ResolvedListener(
            GATEWAY, "http", PORT, ProtocolType.HTTP, Hostname.ANY, null, attachments);
    return new Snapshot(List.of(new ResolvedGateway(GATEWAY, List.of(listener))), List.of());
  }

  static Attachment attachment(int place, Spec spec) {
    Backend backend =
        new Backend("", "Service", "bench", "backend", 8080, 1, null, null, null, List.of());
    ResolvedRule rule =
        new ResolvedRule(
            0, null, List.of(match(spec)), List.of(), List.of(backend), null, null, null);
    ResourceKey key = new ResourceKey(Kind.HTTP_ROUTE, "bench", "r" + place);
    return new Attachment(
        new ResolvedRoute(key, place, List.of(rule)), List.of(Hostname.of(spec.host())));
  }

  private static RequestMatch match(Spec spec) {
    PathMatch path =
        switch (spec.kind()) {
          case PREFIX -> new PathMatch.Prefix(spec.path());
          case EXACT -> new PathMatch.Exact(spec.path());
          case REGEX -> new PathMatch.Regex(spec.path());
        };
    Spec.Condition condition = spec.condition();
    if (condition == null) {
      return new RequestMatch.Http(0, path, null, List.of(), List.of());
    }
    List<ValueMatch> value = List.of(new ValueMatch(condition.name(), false, condition.value()));
    boolean header = condition.subject() == Subject.HEADER;
    boolean query = condition.subject() == Subject.QUERY;
    return new RequestMatch.Http(
        0,
        path,
        condition.subject() == Subject.METHOD ? condition.value() : null,
        header ? value : List.of(),
        query ? value : List.of());
  }

  /** The place of the route of a decision; -1 for none. */
  static int place(RouteDecision decision) {
    ResourceKey key = decision.route();
    return key == null ? -1 : Integer.parseInt(key.name().substring(1));
  }
}
