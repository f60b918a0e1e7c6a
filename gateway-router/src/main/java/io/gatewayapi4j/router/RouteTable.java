package io.gatewayapi4j.router;

import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.ResolvedGateway;
import io.gatewayapi4j.snapshot.ResolvedMeshService;
import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Every decision that the routes of a snapshot can lead to. Immutable, safe for use by many
 * threads; a change of the routes is a new table.
 */
public final class RouteTable {
  // What it was made of; the rest of a snapshot, such as its statuses, is not held on to.
  private final List<ResolvedGateway> gateways;
  private final List<ResolvedMeshService> services;

  private final SortedMap<EntrypointKey, Entrypoint> entrypoints;
  private final Profile profile;
  private final Normalisation normalisation;
  private final Predicate<Filter.ExtensionRef> served;

  private RouteTable(
      Snapshot snapshot,
      SortedMap<EntrypointKey, Entrypoint> entrypoints,
      Profile profile,
      Normalisation normalisation,
      Predicate<Filter.ExtensionRef> served) {
    gateways = snapshot.gateways();
    services = snapshot.services();
    this.entrypoints = entrypoints;
    this.profile = profile;
    this.normalisation = normalisation;
    this.served = served;
  }

  /** A table with the precedence of the specification, for requests matched as sent. */
  public static RouteTable compile(Snapshot snapshot) {
    return compile(snapshot, Profile.SPECIFICATION, Normalisation.NONE);
  }

  /** A table with the precedence of the profile, for requests put into that form first. */
  public static RouteTable compile(
      Snapshot snapshot, Profile profile, Normalisation normalisation) {
    return compile(snapshot, profile, normalisation, extension -> false);
  }

  /**
   * A table for an embedder who serves filters that the library does not know.
   *
   * @param served which ones; a rule with any other answers 500, as no filter may be skipped
   */
  public static RouteTable compile(
      Snapshot snapshot,
      Profile profile,
      Normalisation normalisation,
      Predicate<Filter.ExtensionRef> served) {
    EntrypointCompiler compiler = new EntrypointCompiler(profile, normalisation, served);
    compiler.compile(snapshot);
    return new RouteTable(snapshot, compiler.entrypoints(), profile, normalisation, served);
  }

  /**
   * The table of a changed snapshot: in all that it decides and tells the one that {@link #compile}
   * would make of it.
   *
   * <p>What is the same object in both snapshots is not looked into, and all that the change does
   * not touch is shared with this table: a changed route takes time and memory in proportion to its
   * entries and to those of the same paths, and a little more the more there are in all; 40,000
   * entrypoints, as of a large mesh, are a millisecond more. Where the hostnames of a port change,
   * it takes time in proportion to them; where more than a few and one in eight of the routes of a
   * listener change, where listeners come or go, and now and then as routes become many more, the
   * table of a port is compiled anew.
   *
   * @return this table itself where all that it was made of is the same
   */
  public RouteTable with(Snapshot changed) {
    EntrypointCompiler compiler = new EntrypointCompiler(profile, normalisation, served);
    boolean differs = compiler.change(entrypoints, gateways, services, changed);
    return differs
        ? new RouteTable(changed, compiler.entrypoints(), profile, normalisation, served)
        : this;
  }

  /**
   * Where requests and TCP-based connections come in to a port of a Gateway. Where nothing listens,
   * it has no listeners, and decides that.
   *
   * @param gateway as {@code namespace/name}
   */
  public Entrypoint gateway(String gateway, int port) {
    return gateway(gateway, port, Transport.TCP);
  }

  /** As {@link #gateway(String, int)}, for TCP or UDP. */
  public Entrypoint gateway(String gateway, int port, Transport transport) {
    return find(new EntrypointKey(true, gateway, port, transport, ""));
  }

  /**
   * Where requests and TCP-based connections of the clients in a namespace come in to a port of a
   * Service of the mesh. They go to the Service itself where no route covers them.
   *
   * @param service as {@code namespace/name}
   */
  public Entrypoint service(String service, int port, String sourceNamespace) {
    return service(service, port, Transport.TCP, sourceNamespace);
  }

  /** As {@link #service(String, int, String)}, for TCP or UDP. */
  public Entrypoint service(String service, int port, Transport transport, String sourceNamespace) {
    EntrypointKey key = new EntrypointKey(false, service, port, transport, sourceNamespace);
    Entrypoint consumers = entrypoints.get(key);
    return consumers != null ? consumers : find(key.anywhere());
  }

  private Entrypoint find(EntrypointKey key) {
    Entrypoint entrypoint = entrypoints.get(key);
    return entrypoint == null
        ? new Entrypoint(
            key, List.of(), profile, normalisation, false, HostTableBuilder.NOTHING_MADE)
        : entrypoint;
  }

  /** All places where traffic comes in, Gateways first, in the order of their names and ports. */
  public Set<EntrypointKey> entrypoints() {
    return entrypoints.keySet();
  }

  /** The entrypoint of a key of {@link #entrypoints()}. */
  public Entrypoint entrypoint(EntrypointKey key) {
    return find(key);
  }

  /** The profile that it was compiled under. */
  public Profile profile() {
    return profile;
  }

  /** The form that requests are put into before they are matched. */
  public Normalisation normalisation() {
    return normalisation;
  }

  /**
   * The whole table as text, in the order in which decisions are made. The same resources give the
   * same text, so that tables can be compared.
   */
  public String describe() {
    return TableText.of(this);
  }

  static String nameOf(ResourceKey key) {
    return key.namespace() + "/" + key.name();
  }
}
