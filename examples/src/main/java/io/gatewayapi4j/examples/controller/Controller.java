package io.gatewayapi4j.examples.controller;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.router.RouteTable;
import java.io.Closeable;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A controller: what the watches tell is resolved, burst by burst; the table of the routes is
 * swapped, and the statuses that changed are written. Safe for use by many threads.
 */
public final class Controller implements Closeable {
  private static final System.Logger LOG = System.getLogger(Controller.class.getName());

  private final Changes changes;
  private final Watches watches;
  private final StatusWriter writer;
  private final Thread thread = new Thread(this::run, "controller");
  private volatile State state;

  private Controller(KubernetesClient client, Settings settings) {
    changes = new Changes(settings.quiet(), settings.atMost());
    watches = new Watches(client, settings.kinds(), changes::add);
    writer = new StatusWriter(new KubernetesObjects(client), changes::add);
    state = State.empty(settings);
  }

  /**
   * Runs until the process is ended, with the client's usual configuration: that of the pod, or of
   * {@code kubectl}.
   *
   * @param args the name of the controller, such as {@code example.net/gateway-controller}
   */
  public static void main(String[] args) throws InterruptedException {
    KubernetesClient client = new KubernetesClientBuilder().build();
    Controller controller = start(client, Settings.of(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(controller::close));
    // The thread ends with the process, or by a defect: then the process is better started anew.
    controller.thread.join();
    System.exit(1);
  }

  /** Lists all that it watches, and starts to work. Nothing is written before all is known. */
  public static Controller start(KubernetesClient client, Settings settings) {
    Controller controller = new Controller(client, settings);
    controller.watches.start();
    controller.changes.addAll(controller.watches.keys());
    controller.thread.start();
    return controller;
  }

  /** Where requests go, as far as is known now. */
  public RouteTable table() {
    return state.table();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        reconcile(changes.take());
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "closed", e);
    }
  }

  private void reconcile(Set<ResourceKey> changed) {
    List<Resource> applied = new ArrayList<>();
    Set<ResourceKey> deleted = new HashSet<>();
    for (ResourceKey key : changed) {
      Resource resource = watches.find(key);
      if (resource == null) {
        deleted.add(key);
      } else {
        applied.add(resource);
      }
    }
    State before = state;
    State after = before.with(applied, deleted);
    state = after;
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    List<Resource> statuses =
        after.snapshot().statuses().changesSince(before.snapshot().statuses(), now);
    statuses.forEach(writer::write);
    LOG.log(
        Level.INFO,
        "{0} changed, {1} gone; {2} the routes, {3} statuses to write",
        applied.size(),
        deleted.size(),
        after.table() == before.table() ? "as before" : "another table of",
        statuses.size());
  }

  @Override
  public void close() {
    thread.interrupt();
    watches.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    writer.close();
  }
}
