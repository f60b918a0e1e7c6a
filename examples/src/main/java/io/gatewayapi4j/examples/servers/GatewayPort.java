package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.local.Endpoints;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.ForwardedRequest;
import io.gatewayapi4j.router.RequestPlan;
import io.gatewayapi4j.router.RequestPlan.Answer;
import io.gatewayapi4j.router.RequestPlan.Forward;
import io.gatewayapi4j.router.RequestView;
import io.gatewayapi4j.router.RetryPolicy;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Backend;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * One port of a Gateway, or of a Service as its clients in a mesh see it, as it is when a request
 * comes: what all servers here ask.
 */
final class GatewayPort {
  /** The longest body that is kept, to be sent to mirrors as well or again. */
  private static final long MAX_KEPT = 64 * 1024;

  private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

  /** What to do with a request. */
  sealed interface Step {
    /**
     * Send it on.
     *
     * @param to the address that answers
     * @param copies addresses of mirrors; where there are some, the body is short
     * @param headers what is sent, {@code Host} included
     * @param retry of the rule where the body is short, else never: it could not be sent again
     */
    record Proxy(
        Forward plan,
        InetSocketAddress to,
        List<InetSocketAddress> copies,
        Map<String, List<String>> headers,
        boolean hasBody,
        RetryPolicy retry)
        implements Step {
      /** Whether the body, which is short then, will be wanted more than once. */
      boolean keepsBody() {
        return !copies.isEmpty() || retry.attempts() > 0;
      }

      /**
       * Whether it may be sent again when a connection closes without an answer, as one that was
       * kept does when the backend has had enough of it (RFC 9110 section 9.2.2).
       */
      boolean isRepeatable() {
        return !hasBody && IDEMPOTENT.contains(plan.request().method());
      }
    }

    /** Answer it. */
    record Reply(Answer answer) implements Step {}
  }

  /** What a version has at the port. */
  private record Served(LiveTable.Version version, Entrypoint entrypoint) {}

  private final Supplier<LiveTable.Version> live;
  private final Function<RouteTable, Entrypoint> port;
  private final RandomGenerator random;
  private volatile Served served;

  /**
   * A port.
   *
   * @param port where requests come in; the server may listen at any other
   */
  GatewayPort(LiveTable live, Function<RouteTable, Entrypoint> port) {
    this(live::current, port, () -> ThreadLocalRandom.current().nextLong());
  }

  GatewayPort(
      Supplier<LiveTable.Version> live,
      Function<RouteTable, Entrypoint> port,
      RandomGenerator random) {
    this.live = live;
    this.port = port;
    this.random = random;
    LiveTable.Version first = live.get();
    served = new Served(first, port.apply(first.table()));
  }

  /** Looks the entrypoint up once for each version. */
  private Served served() {
    LiveTable.Version version = live.get();
    Served known = served;
    if (!known.version().equals(version)) {
      known = new Served(version, port.apply(version.table()));
      served = known;
    }
    return known;
  }

  /** Decides a request. */
  Step step(HttpView request) {
    Served now = served();
    Entrypoint entrypoint = now.entrypoint();
    if (isAmbiguous(request)) {
      return new Step.Reply(Answer.of(request, entrypoint.route(request), 400));
    }
    RequestPlan plan = entrypoint.plan(request, random);
    if (plan instanceof Forward forward) {
      return proxy(request, forward, now.version().endpoints());
    }
    return new Step.Reply((Answer) plan);
  }

  /**
   * Two lengths, one that is no number, or a coding that nobody knows are how requests are smuggled
   * past a gateway.
   */
  private static boolean isAmbiguous(RequestView request) {
    String coding = request.header("transfer-encoding");
    String length = request.header("content-length");
    return (length != null && !isNumber(length))
        || (coding != null && (!coding.equalsIgnoreCase("chunked") || length != null));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Step proxy(HttpView request, Forward plan, Endpoints endpoints) {
    // Nobody here speaks TLS to backends or asks authorization services. To go on without would be
    // worse than not to go on.
    Backend backend = plan.backend().backend();
    if (backend.tls() != null || !plan.backend().filters().externalAuths().isEmpty()) {
      return new Step.Reply(Answer.of(request, plan.decision(), 500));
    }
    InetSocketAddress to = endpoints.next(backend);
    if (to == null) {
      return new Step.Reply(Answer.of(request, plan.decision(), 503));
    }
    boolean isShort = isShort(request);
    RetryPolicy retry = isShort ? plan.decision().retryPolicy() : RetryPolicy.NEVER;
    List<InetSocketAddress> copies = new ArrayList<>(plan.mirrors().size());
    for (Backend mirror : isShort ? plan.mirrors() : List.<Backend>of()) {
      InetSocketAddress copy = endpoints.next(mirror);
      if (copy != null && mirror.tls() == null) {
        copies.add(copy);
      }
    }
    return new Step.Proxy(
        plan, to, copies, headers(request, plan.request()), hasBody(request), retry);
  }

  /** Without {@code Expect}, which the server itself has answered. */
  private static Map<String, List<String>> headers(HttpView request, ForwardedRequest sent) {
    Map<String, List<String>> headers = sent.headers().passOn(request.headers());
    headers.remove("expect");
    headers.put("host", List.of(sent.host()));
    return headers;
  }

  private static boolean hasBody(RequestView request) {
    return request.header("content-length") != null || request.header("transfer-encoding") != null;
  }

  private static boolean isShort(RequestView request) {
    String length = request.header("content-length");
    if (length == null) {
      return request.header("transfer-encoding") == null;
    }
    return length.length() < 10 && Long.parseLong(length) <= MAX_KEPT;
  }
}
