package io.gatewayapi4j.router;

import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Attachment;
import io.gatewayapi4j.snapshot.Hostname;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedListener;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.ResolvedRoute;
import io.gatewayapi4j.snapshot.ResolvedRule;
import io.gatewayapi4j.snapshot.SharedList;
import io.gatewayapi4j.snapshot.Snapshot;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Snapshots by chance, and what becomes of them: of few different parts, so that routes meet. */
final class RandomChanges {
  private static final Comparator<Attachment> BY_ROUTE =
      Comparator.comparing(attachment -> attachment.route().key());
  private static final String[] HOSTS = {"", "a.example", "b.example", "*.example", "*.a.example"};
  private static final String LONG = "/" + "x".repeat(70);
  private static final String LONGER = LONG + "/a".repeat(50);
  private static final String[] PATHS = {
    "/", "/a", "/a/b", "/a/b/c", "/b", "/bb/a", LONG, LONG + "/a", LONGER, LONGER + "/a/a"
  };

  /** With these, paths of one start have no trunk in common. */
  private static final String[] OTHER_PATHS = {
    "/x", LONG + "x", LONGER + "b", "/" + "y".repeat(63), "/y".repeat(70), "/y".repeat(80) + "/"
  };

  private static final String[] SERVICES = {"a", "bb", "a/b"};
  private static final String[] METHODS = {"GET", "POST"};

  private final Random random;

  RandomChanges(long seed) {
    random = new Random(seed);
  }

  private <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  Profile profile() {
    return any(Profile.named().toArray(new Profile[0])).hostFallThrough(once(2));
  }

  Snapshot snapshot() {
    List<ResolvedGateway> gateways = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      gateways.add(gateway(i));
    }
    return new Snapshot(gateways, services());
  }

  private ResolvedGateway gateway(int number) {
    List<ResolvedListener> listeners = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      listeners.add(listener(key(number), i));
    }
    return new ResolvedGateway(key(number), listeners);
  }

  private static ResourceKey key(int gateway) {
    return new ResourceKey(Kind.GATEWAY, "infra", "edge-" + gateway);
  }

  private ResolvedListener listener(ResourceKey gateway, int number) {
    List<Attachment> attachments = new ArrayList<>();
    for (int i = once(4) ? 150 : random.nextInt(12); i > 0; i--) {
      attachments.add(attachment());
    }
    ProtocolType protocol = once(6) ? ProtocolType.TLS : ProtocolType.HTTP;
    return listener(
        new ResolvedListener(
            gateway,
            "l" + number,
            once(3) ? 81 : 80,
            protocol,
            Hostname.of(number == 0 ? "" : HOSTS[number]),
            null,
            List.of()),
        attachments);
  }

  /** The listener with these routes, each once, in the order of their keys. */
  private ResolvedListener listener(ResolvedListener listener, List<Attachment> attachments) {
    List<Attachment> ordered = new ArrayList<>();
    attachments.stream()
        .map(each -> at(listener, each))
        .filter(Objects::nonNull)
        .sorted(BY_ROUTE)
        .forEach(
            each -> {
              if (ordered.isEmpty()
                  || BY_ROUTE.compare(ordered.get(ordered.size() - 1), each) != 0) {
                ordered.add(each);
              }
            });
    return with(listener, ordered);
  }

  private static boolean isServed(ProtocolType protocol, ResolvedRoute route) {
    return (protocol == ProtocolType.TLS) == (route.key().kind() == Kind.TLS_ROUTE);
  }

  /** Routes serve the hosts that they and the listener name. */
  private static @Nullable Attachment at(ResolvedListener listener, Attachment attachment) {
    List<Hostname> hostnames =
        attachment.hostnames().stream()
            .map(listener.hostname()::intersect)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    boolean served = isServed(listener.protocol(), attachment.route());
    return hostnames.isEmpty() || !served ? null : new Attachment(attachment.route(), hostnames);
  }

  private static ResolvedListener with(ResolvedListener listener, List<Attachment> attachments) {
    return new ResolvedListener(
        listener.owner(),
        listener.name(),
        listener.port(),
        listener.protocol(),
        listener.hostname(),
        listener.tlsMode(),
        attachments);
  }

  private Attachment attachment() {
    List<Hostname> hostnames = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      Hostname hostname = Hostname.of(any(HOSTS));
      if (!hostnames.contains(hostname)) {
        hostnames.add(hostname);
      }
    }
    return new Attachment(route(), hostnames);
  }

  private ResolvedRoute route() {
    Kind kind = once(8) ? Kind.TLS_ROUTE : once(5) ? Kind.GRPC_ROUTE : Kind.HTTP_ROUTE;
    ResourceKey key = new ResourceKey(kind, once(2) ? "shop" : "shop-2", "r" + random.nextInt(100));
    return new ResolvedRoute(key, random.nextInt(3), rules(kind));
  }

  private List<ResolvedRule> rules(Kind kind) {
    List<ResolvedRule> rules = new ArrayList<>();
    for (int i = once(8) ? 0 : 1 + random.nextInt(2); i > 0; i--) {
      rules.add(Routes.rule(rules.size(), matches(kind), Routes.backend("s" + random.nextInt(3))));
    }
    return rules;
  }

  private List<RequestMatch> matches(Kind kind) {
    List<RequestMatch> matches = new ArrayList<>();
    for (int i = kind == Kind.TLS_ROUTE ? 0 : 1 + random.nextInt(2); i > 0; i--) {
      matches.add(kind == Kind.GRPC_ROUTE ? call(matches.size()) : request(matches.size()));
    }
    return matches;
  }

  private RequestMatch call(int index) {
    boolean regex = once(4);
    return new RequestMatch.Grpc(
        index,
        once(4) ? null : regex ? "[a-z]+" : any(SERVICES),
        once(2) ? null : regex ? "." : "m",
        regex,
        headers());
  }

  private RequestMatch request(int index) {
    PathMatch path =
        once(12)
            ? new PathMatch.Regex("/a.*")
            : once(3) ? new PathMatch.Exact(path()) : new PathMatch.Prefix(path());
    if (once(200)) {
      path = new PathMatch.Exact("/\u0161");
    }
    return new RequestMatch.Http(index, path, once(4) ? any(METHODS) : null, headers(), List.of());
  }

  private String path() {
    return any(once(8) ? OTHER_PATHS : PATHS);
  }

  private List<ValueMatch> headers() {
    return once(3) ? List.of(new ValueMatch("x-a", false, once(2) ? "1" : "2")) : List.of();
  }

  private List<ResolvedMeshService> services() {
    List<ResolvedMeshService> services = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      ResourceKey key = new ResourceKey(Kind.SERVICE, "shop", "s" + i);
      services.add(
          new ResolvedMeshService(
              key,
              List.of(
                  new ResolvedMeshService.Port(
                      80, null, Routes.backend("s" + i), once(2) ? List.of() : List.of(route())))));
    }
    return services;
  }

  /** Another snapshot, mostly one that shares much with that one. */
  Snapshot change(Snapshot snapshot) {
    if (once(15)) {
      return snapshot();
    }
    List<ResolvedGateway> gateways = new ArrayList<>(snapshot.gateways());
    int place = random.nextInt(gateways.size());
    ResolvedGateway gateway = gateways.get(place);
    List<ResolvedListener> listeners = new ArrayList<>(gateway.listeners());
    int which = random.nextInt(listeners.size());
    if (once(10)) {
      gateways.set(place, gateway(place));
      return new Snapshot(gateways, snapshot.services());
    }
    ResolvedListener changed = listeners.get(which);
    for (int i = once(10) ? 60 : 1 + random.nextInt(3); i > 0; i--) {
      changed = changed(changed);
    }
    listeners.set(which, changed);
    gateways.set(place, new ResolvedGateway(gateway.key(), listeners));
    return new Snapshot(gateways, once(5) ? services() : snapshot.services());
  }

  /** One route comes, goes, or is another one. */
  private ResolvedListener changed(ResolvedListener listener) {
    SharedList<Attachment> attachments = SharedList.copyOf(listener.attachments());
    Attachment other = attachment();
    if (!attachments.isEmpty() && once(3)) {
      Attachment one = attachments.get(random.nextInt(attachments.size()));
      other =
          once(2)
              ? new Attachment(one.route(), other.hostnames())
              : new Attachment(
                  new ResolvedRoute(
                      one.route().key(), one.route().createdAt(), rules(one.route().key().kind())),
                  one.hostnames());
    }
    attachments = attachments.minus(other, BY_ROUTE);
    Attachment come = once(3) ? null : at(listener, other);
    if (come != null) {
      attachments = attachments.plus(come, BY_ROUTE);
    }
    return with(listener, once(2) ? attachments : new ArrayList<>(attachments));
  }

  /** As many routes of one host, each of a path of its own. */
  Snapshot large(int routes) {
    List<Attachment> attachments = new ArrayList<>();
    for (int i = 0; i < routes; i++) {
      attachments.add(
          Routes.on(Routes.route("r" + i, Routes.rule(0, List.of(Routes.prefix("/p" + i))))));
    }
    attachments.sort(BY_ROUTE);
    return Routes.gateway(Routes.http(attachments.toArray(new Attachment[0])));
  }

  /** The same with a route that was for one path being for another. */
  Snapshot oneRouteMoved(Snapshot large, String path) {
    ResolvedListener listener = large.gateways().get(0).listeners().get(0);
    SharedList<Attachment> attachments = SharedList.copyOf(listener.attachments());
    Attachment one = any(attachments.toArray(new Attachment[0]));
    Attachment moved =
        Routes.on(
            Routes.route(one.route().key().name(), Routes.rule(0, List.of(Routes.prefix(path)))));
    attachments = attachments.minus(one, BY_ROUTE).plus(moved, BY_ROUTE);
    return Routes.gateway(with(listener, attachments));
  }

  /** The same with one route in the middle made anew. */
  Snapshot oneRouteChanged(Snapshot large) {
    ResolvedListener listener = large.gateways().get(0).listeners().get(0);
    SharedList<Attachment> attachments = SharedList.copyOf(listener.attachments());
    Attachment one = attachments.get(attachments.size() / 2);
    ResolvedRoute route =
        new ResolvedRoute(one.route().key(), one.route().createdAt(), one.route().rules());
    attachments = attachments.minus(one, BY_ROUTE).plus(Routes.on(route), BY_ROUTE);
    return Routes.gateway(with(listener, attachments));
  }

  TestRequest request() {
    String host = once(4) ? "c.a.example" : any(HOSTS).replace("*", "w");
    boolean call = once(4);
    String path = call ? "/" + any(SERVICES) + "/m" : path() + (once(3) ? "/z" : "");
    TestRequest request = TestRequest.get(host, path).method(any(METHODS));
    request = once(2) ? request.header("x-a", once(2) ? "1" : "2") : request;
    return call ? request.header("content-type", "application/grpc") : request;
  }
}
