package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.ResolvedListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a request or connection is decided: which listener, which virtual hosts, and each candidate
 * in the order it is tried, with the first condition that failed. Immutable.
 *
 * @param reason the whole of it in a sentence
 * @param listeners the listeners of the port, the most specific hostname first
 * @param hosts the virtual hosts of the chosen listener that cover the host, in the order they are
 *     tried
 * @param closest of the candidates that failed the one that most conditions held for; null where
 *     one was chosen, or there is none
 * @param runnerUp the entry that would decide in the chosen one's stead; null where none would
 */
public record Explanation(
    RouteDecision decision,
    String reason,
    List<OfListener> listeners,
    List<OfHost> hosts,
    @Nullable OfEntry closest,
    @Nullable RouteEntry runnerUp) {
  public Explanation {
    listeners = List.copyOf(listeners);
    hosts = List.copyOf(hosts);
  }

  /**
   * A listener, and why it was chosen or not.
   *
   * @param chosen whether it takes the request
   */
  public record OfListener(ResolvedListener listener, boolean chosen, String why) {}

  /**
   * A virtual host, and why its entries were tried or not.
   *
   * @param entries what was tried, in order, all that come after the one that decided included;
   *     empty where the virtual host was not tried
   */
  public record OfHost(VirtualHost host, String why, List<OfEntry> entries) {
    public OfHost {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A candidate.
   *
   * @param failed the first condition that does not hold, such as {@code the method GET is not
   *     POST}; null where all hold
   */
  public record OfEntry(RouteEntry entry, @Nullable String failed) {}

  /** All of it as text of several lines, the reason first. */
  public String toText() {
    return ExplanationText.of(this);
  }

  @Override
  public String toString() {
    return reason;
  }
}
