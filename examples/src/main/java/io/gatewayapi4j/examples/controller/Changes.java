package io.gatewayapi4j.examples.controller;

import io.gatewayapi4j.model.ResourceKey;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keys of what changed, each once, until somebody takes them all. A burst is taken as one: when
 * nothing has been added for a while, or when the first of it has waited long enough. Safe for use
 * by many threads.
 */
final class Changes {
  private final long quietNanos;
  private final long atMostNanos;
  private Set<ResourceKey> waiting = new LinkedHashSet<>();
  private long firstAt;
  private long lastAt;

  Changes(Duration quiet, Duration atMost) {
    quietNanos = quiet.toNanos();
    atMostNanos = atMost.toNanos();
  }

  void add(ResourceKey key) {
    addAll(Set.of(key));
  }

  synchronized void addAll(Collection<ResourceKey> keys) {
    lastAt = System.nanoTime();
    if (waiting.isEmpty()) {
      firstAt = lastAt;
      notifyAll();
    }
    waiting.addAll(keys);
  }

  /** Waits for a change, then for the end of its burst. */
  synchronized Set<ResourceKey> take() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    for (long left = left(); left > 0; left = left()) {
      Duration rest = Duration.ofNanos(left);
      wait(rest.toMillis(), rest.toNanosPart() % 1_000_000);
    }
    Set<ResourceKey> taken = waiting;
    waiting = new LinkedHashSet<>();
    return taken;
  }

  /** How long the burst may still go on. */
  private long left() {
    long now = System.nanoTime();
    return Math.min(quietNanos - (now - lastAt), atMostNanos - (now - firstAt));
  }
}
