package io.gatewayapi4j.examples.controller;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import java.io.Closeable;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes statuses, several at a time, but never two of one resource: a newer one takes the place of
 * the one that waits. Each is sent with the version it was computed for, and the API server refuses
 * it where there is a later one. What could not be written is not sent again as it is, but looked
 * at anew, after a while that doubles with each failure.
 */
final class StatusWriter implements Closeable {
  private static final System.Logger LOG = System.getLogger(StatusWriter.class.getName());
  private static final int AT_A_TIME = 4;
  private static final long FIRST_DELAY_MILLIS = 250;
  private static final int MOST_DOUBLINGS = 8;

  private final KubernetesObjects objects;
  private final Consumer<ResourceKey> lookAgain;
  private final ExecutorService executor = Executors.newFixedThreadPool(AT_A_TIME);
  private final Map<ResourceKey, Resource> waiting = new HashMap<>();
  private final Set<ResourceKey> sending = new HashSet<>();
  private final Map<ResourceKey, Integer> failures = new HashMap<>();

  StatusWriter(KubernetesObjects objects, Consumer<ResourceKey> lookAgain) {
    this.objects = objects;
    this.lookAgain = lookAgain;
  }

  /** Sees to it that the status of the resource is written. */
  synchronized void write(Resource resource) {
    waiting.put(resource.key(), resource);
    if (sending.add(resource.key())) {
      executor.execute(() -> sendAll(resource.key()));
    }
  }

  private void sendAll(ResourceKey key) {
    for (Resource next = next(key); next != null; next = next(key)) {
      try {
        objects.handle(next).updateStatus();
        succeeded(key);
      } catch (KubernetesClientException e) {
        failed(key, e);
      }
    }
  }

  private synchronized @Nullable Resource next(ResourceKey key) {
    Resource next = waiting.remove(key);
    if (next == null) {
      sending.remove(key);
    }
    return next;
  }

  private synchronized void succeeded(ResourceKey key) {
    failures.remove(key);
  }

  private synchronized void failed(ResourceKey key, KubernetesClientException e) {
    if (executor.isShutdown()) {
      return;
    }
    boolean gone = e.getCode() == HttpURLConnection.HTTP_NOT_FOUND;
    boolean newer = e.getCode() == HttpURLConnection.HTTP_CONFLICT;
    LOG.log(
        gone || newer ? Level.DEBUG : Level.WARNING,
        () -> key + ": its status was not written: " + e.getMessage());
    if (gone) {
      failures.remove(key);
      return;
    }
    int doublings = Math.min(failures.merge(key, 1, Integer::sum) - 1, MOST_DOUBLINGS);
    long delay = FIRST_DELAY_MILLIS << doublings;
    CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS)
        .execute(() -> lookAgain.accept(key));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
