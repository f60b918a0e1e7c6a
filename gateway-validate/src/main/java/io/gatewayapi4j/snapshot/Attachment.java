package io.gatewayapi4j.snapshot;

import java.util.List;

/**
 * A route at a listener or Service that accepted it.
 *
 * @param hostnames the hosts it serves there: the intersection of its own with the listener's,
 *     never empty; {@link Hostname#ANY} alone where neither names one
 */
public record Attachment(ResolvedRoute route, List<Hostname> hostnames) {
  public Attachment {
    hostnames = List.copyOf(hostnames);
  }
}
