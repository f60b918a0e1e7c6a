package io.gatewayapi4j.router;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a request is put into its usual form before it is matched, and which requests are refused as
 * ambiguous. Immutable, safe for use by many threads.
 *
 * <p>The specification says nothing of this, so nothing is done by default but what HTTP itself
 * demands: a target in absolute form, and that of CONNECT, names the host (RFC 9112 3.2). The port
 * of a host and the case of its letters never count. A request that is in its usual form already is
 * passed on as it is, and nothing is allocated.
 */
public final class Normalisation {
  /** What was sent is matched. */
  public static final Normalisation NONE = of();

  /** The normalisation of RFC 3986 that no server disagrees with. */
  public static final Normalisation RFC_3986 =
      of(
          NormalisationStep.DECODE_UNRESERVED,
          NormalisationStep.DOT_SEGMENTS,
          NormalisationStep.HOST_TRAILING_DOT,
          NormalisationStep.HOST_PUNYCODE,
          NormalisationStep.HOST_IPV6);

  /** All steps: what a backend of whatever kind could read differently is resolved or refused. */
  public static final Normalisation STRICT = of(NormalisationStep.values());

  private final Set<NormalisationStep> steps;
  private final PathNormaliser paths;
  private final HostNormaliser hosts;
  private final boolean none;

  private Normalisation(Set<NormalisationStep> steps) {
    this.steps = Collections.unmodifiableSet(steps);
    paths = new PathNormaliser(steps);
    hosts = new HostNormaliser(steps);
    none = steps.isEmpty();
  }

  /** One that takes these steps. */
  public static Normalisation of(NormalisationStep... steps) {
    Set<NormalisationStep> all = EnumSet.noneOf(NormalisationStep.class);
    Collections.addAll(all, steps);
    return new Normalisation(all);
  }

  /** The steps, in the order they are taken. */
  public Set<NormalisationStep> steps() {
    return steps;
  }

  /** The request as it is matched, with its target taken; null where it is refused. */
  @Nullable RequestView view(RequestView request, RequestBytes bytes) {
    boolean originForm = bytes.take(request);
    if (originForm && none) {
      return request;
    }
    String target = request.path();
    String sentHost = originForm ? request.host() : RequestTarget.host(request);
    String sentPath = originForm ? target : RequestTarget.path(request);
    String host = hosts.normalise(sentHost);
    String path = paths.normalise(sentPath);
    if (host == null || path == null) {
      return null;
    }
    if (host.equals(request.host()) && path.equals(target)) {
      return request;
    }
    RequestView other = new NormalisedRequest(request, host, path);
    bytes.take(other);
    return other;
  }

  @Override
  public String toString() {
    return steps.toString();
  }
}
