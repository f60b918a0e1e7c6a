package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import java.util.Collection;
import java.util.List;

/** The resolved state of a set of resources. Immutable, safe for use by many threads. */
public final class Snapshot {
  private final List<ResolvedGateway> gateways;
  private final List<ResolvedMeshService> services;
  private final Resolution resolution;

  /** A snapshot of what is resolved already: of no resources, without statuses. */
  public Snapshot(List<ResolvedGateway> gateways, List<ResolvedMeshService> services) {
    this(gateways, services, Resolution.none(Controllers.all(), Features.ALL, Environment.DEFAULT));
  }

  private Snapshot(Resolution resolution) {
    this(resolution.serving().gateways(), resolution.serving().services(), resolution);
  }

  private Snapshot(
      List<ResolvedGateway> gateways, List<ResolvedMeshService> services, Resolution resolution) {
    this.gateways = SharedList.unchanging(gateways);
    this.services = SharedList.unchanging(services);
    this.resolution = resolution;
  }

  /**
   * Resolves resources: which listeners serve, which routes are attached where, what their backends
   * are, and what a conformant controller would write. Nothing but the arguments decides; time and
   * memory are in proportion to the resources and the attachments between them.
   *
   * <p>Resources that the API server would refuse may be among them: nothing fails, but what they
   * mean is not specified.
   */
  public static Snapshot resolve(
      Resources resources, Controllers controllers, Features features, Environment environment) {
    Resolution none = Resolution.none(controllers, features, environment);
    return new Snapshot(none.after(resources, resources.asChanges()));
  }

  /** As with every controller, every feature and the {@link Environment#DEFAULT} environment. */
  public static Snapshot resolve(Resources resources) {
    return resolve(resources, Controllers.all(), Features.ALL, Environment.DEFAULT);
  }

  /**
   * The snapshot after a change of its resources, equal to one that is resolved from scratch with
   * the same controllers, features and environment.
   *
   * <p>It takes time in proportion to what it touches, which is what has changed and whoever refers
   * to it, and to a copy of a few arrays of references. Of one resource in a cluster of a hundred
   * thousand that is some hundredths of what resolving all takes, or less.
   *
   * <p>What the change does not touch is shared: a {@link ResolvedGateway}, {@link
   * ResolvedListener}, {@link Attachment}, {@link ResolvedRoute}, {@link ResolvedMeshService} or
   * its port that is equal to that of the same place in this snapshot is the same object, so that
   * identity tells what has changed.
   *
   * @param applied resources that are new, or in place of those with the same keys; of two with one
   *     key the later counts
   * @param deleted keys of resources that are gone; what is also applied is there
   */
  public Snapshot with(Collection<? extends Resource> applied, Collection<ResourceKey> deleted) {
    List<Change<ResourceKey, Resource>> changes = resources().changes(applied, deleted);
    return changes.isEmpty()
        ? this
        : new Snapshot(resolution.after(resources().after(changes), changes));
  }

  /** The resources that were resolved. */
  public Resources resources() {
    return resolution.world().resources();
  }

  /** The Gateways, in the order of their keys. */
  public List<ResolvedGateway> gateways() {
    return gateways;
  }

  /** The Services that a mesh routes to, in the order of their keys. */
  public List<ResolvedMeshService> services() {
    return services;
  }

  /** The statuses that the managed controllers would write. */
  public Statuses statuses() {
    return resolution.statuses();
  }

  /**
   * Who may attach routes and refer across namespaces, and who does. Made afresh by each call, in
   * time proportional to listeners times namespaces.
   */
  public Access access() {
    return resolution.access();
  }
}
