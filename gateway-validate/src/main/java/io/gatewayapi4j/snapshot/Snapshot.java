package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.ResourceKey;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The resolved state of a set of resources. Immutable, safe for use by many threads. */
public final class Snapshot {
  private final List<ResolvedGateway> gateways;
  private final List<ResolvedMeshService> services;
  private final Resolution resolution;
  private final Statuses statuses;
  private final Supplier<Access> access;

  /** A snapshot of what is resolved already: of no resources, without statuses. */
  public Snapshot(List<ResolvedGateway> gateways, List<ResolvedMeshService> services) {
    this(
        gateways,
        services,
        new Resolution(
            Resources.of(List.of()), Controllers.all(), Features.ALL, Environment.DEFAULT),
        Statuses.NONE,
        () -> new Access(List.of(), List.of()));
  }

  Snapshot(
      List<ResolvedGateway> gateways,
      List<ResolvedMeshService> services,
      Resolution resolution,
      Statuses statuses,
      Supplier<Access> access) {
    this.gateways = List.copyOf(gateways);
    this.services = List.copyOf(services);
    this.resolution = resolution;
    this.statuses = statuses;
    this.access = access;
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
    return new Resolution(resources, controllers, features, environment).resolve();
  }

  /** As with every controller, every feature and the {@link Environment#DEFAULT} environment. */
  public static Snapshot resolve(Resources resources) {
    return resolve(resources, Controllers.all(), Features.ALL, Environment.DEFAULT);
  }

  /**
   * The snapshot after a change of its resources, equal to one that is resolved from scratch with
   * the same controllers, features and environment.
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
    return resolution.with(applied, deleted).resolve().sharing(this);
  }

  private Snapshot sharing(Snapshot earlier) {
    return new Snapshot(
        Sharing.gateways(earlier.gateways, gateways),
        Sharing.services(earlier.services, services),
        resolution,
        statuses,
        access);
  }

  /** The resources that were resolved. */
  public Resources resources() {
    return resolution.resources();
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
    return statuses;
  }

  /**
   * Who may attach routes and refer across namespaces, and who does. Made afresh by each call, in
   * time proportional to listeners times namespaces.
   */
  public Access access() {
    return access.get();
  }
}
