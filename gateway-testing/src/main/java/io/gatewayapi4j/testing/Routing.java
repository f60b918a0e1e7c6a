package io.gatewayapi4j.testing;

import io.gatewayapi4j.analysis.ClientRequest;
import io.gatewayapi4j.manifest.Manifest;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.router.Entrypoint;
import io.gatewayapi4j.router.Normalisation;
import io.gatewayapi4j.router.Profile;
import io.gatewayapi4j.router.RouteTable;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The routing that manifests mean, ready to be asked: resources, their resolved state and the route
 * table. Immutable, safe for use by many threads.
 */
public final class Routing {
  /** What a status is computed at that nobody keeps. */
  private static final String NO_TIME = "1970-01-01T00:00:00Z";

  private final List<Resource> resources;
  private final Snapshot snapshot;
  private final RouteTable table;
  private final EntrypointFinder entrypoints;

  private Routing(List<Resource> resources, Snapshot snapshot, Profile profile) {
    this.resources = List.copyOf(resources);
    this.snapshot = snapshot;
    table = RouteTable.compile(snapshot, profile, Normalisation.NONE);
    entrypoints = new EntrypointFinder(resources, snapshot, table);
  }

  /**
   * Reads manifests: files, and directories with the {@code .yaml}, {@code .yml} and {@code .json}
   * files at any depth.
   *
   * @throws IOException where one cannot be read
   * @throws IllegalArgumentException where one has an error; the message names all of them
   */
  public static Routing load(Path... paths) throws IOException {
    return of(ManifestReader.strict().read(ManifestFiles.find(List.of(paths))));
  }

  /**
   * The routing of manifests as read.
   *
   * @throws IllegalArgumentException where they have an error; the message names all of them
   */
  public static Routing of(Manifest manifest) {
    if (manifest.hasErrors()) {
      throw new IllegalArgumentException(
          manifest.problems().stream()
              .filter(Problem::isError)
              .map(Problem::toString)
              .collect(Collectors.joining("\n  ", "the manifests have errors:\n  ", "")));
    }
    return of(manifest.resources());
  }

  /**
   * The routing of resources, with every controller and feature. A GatewayClass that a Gateway
   * names and that is not among them counts as there, as it comes with the implementation.
   */
  public static Routing of(Collection<? extends Resource> resources) {
    Snapshot snapshot = Snapshot.resolve(Resources.of(AssumedClasses.with(resources)));
    return new Routing(List.copyOf(resources), snapshot, Profile.SPECIFICATION);
  }

  /** The routing of what is resolved already; nothing is known of resources that do not serve. */
  public static Routing of(Snapshot snapshot) {
    return new Routing(List.of(), snapshot, Profile.SPECIFICATION);
  }

  /** The same as an implementation does it. */
  public Routing as(Profile profile) {
    return new Routing(resources, snapshot, profile);
  }

  /** The resources, where it was made of them. */
  public List<Resource> resources() {
    return resources;
  }

  /** The resolved state. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** The route table. */
  public RouteTable table() {
    return table;
  }

  /**
   * Decides a request.
   *
   * @throws IllegalArgumentException if it does not say enough, as of which Gateway it is for
   */
  public RoutedRequest route(ClientRequest request) {
    return new RoutedRequest(request, entrypoint(request), this);
  }

  /**
   * Where a request comes in.
   *
   * @throws IllegalArgumentException if it does not say enough, as of which Gateway it is for
   */
  public Entrypoint entrypoint(ClientRequest request) {
    return entrypoints.find(request);
  }

  /** What is meant to serve at a Gateway and does not, a sentence each. */
  List<String> leftOut(String gateway) {
    return LeftOut.at(
        gateway,
        resources.stream().map(resource -> snapshot.statuses().apply(resource, NO_TIME)).toList());
  }

  /** The routes of a name, with the status that a conformant controller would write. */
  List<Route> routes(String name) {
    return resources.stream()
        .filter(resource -> resource instanceof Route && Names.isRoute(name, resource.key()))
        .map(resource -> (Route) snapshot.statuses().apply(resource, NO_TIME))
        .toList();
  }

  /** The names of all routes, such as {@code HTTPRoute/shop/cart}. */
  List<String> routeNames() {
    return resources.stream()
        .filter(Route.class::isInstance)
        .map(resource -> resource.key().toString())
        .toList();
  }
}
