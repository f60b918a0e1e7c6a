package io.gatewayapi4j.examples.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.gatewayapi4j.manifest.ManifestReader;
import io.gatewayapi4j.manifest.ManifestWriter;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Route;
import io.gatewayapi4j.snapshot.Controllers;
import io.gatewayapi4j.snapshot.Environment;
import io.gatewayapi4j.snapshot.Features;
import io.gatewayapi4j.snapshot.Resources;
import io.gatewayapi4j.snapshot.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A cluster in the memory of the test, with a user who changes objects. */
final class TestCluster implements AutoCloseable {
  static final String CONTROLLER = "example.net/gateway-controller";
  private static final Pattern TIME = Pattern.compile("\"lastTransitionTime\":\"[^\"]*\"");

  final ApiServer server = new ApiServer();
  private final KubernetesClient user = server.client();
  private final List<Closeable> running = new ArrayList<>();

  /** Applies a GatewayClass and a Gateway. */
  TestCluster() {
    create(
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: GatewayClass
        metadata: {name: edge}
        spec: {controllerName: %s}
        """
            .formatted(CONTROLLER));
    create(
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: edge, namespace: infra}
        spec:
          gatewayClassName: edge
          listeners:
            - {name: http, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
        """);
  }

  /** A controller that runs until the cluster is closed. */
  Controller start() {
    KubernetesClient client = server.client();
    Controller controller = Controller.start(client, Settings.of(CONTROLLER));
    running.add(controller);
    running.add(client::close);
    return controller;
  }

  void stopControllers() throws IOException {
    for (Closeable each : running) {
      each.close();
    }
    running.clear();
  }

  void create(String yaml) {
    user.resource(object(yaml)).create();
  }

  /** Puts another spec in place; the status stays. Tries again where a status came between. */
  void update(String yaml) {
    boolean updated = false;
    while (!updated) {
      try {
        user.resource(object(yaml)).update();
        updated = true;
      } catch (KubernetesClientException e) {
        assertThat(e.getCode()).isEqualTo(409);
      }
    }
  }

  /** Puts another status in place, as another controller would. */
  void updateStatus(String yaml) {
    GenericKubernetesResource object = object(yaml);
    var there = user.resource(object).get();
    object.getMetadata().setResourceVersion(there.getMetadata().getResourceVersion());
    user.resource(object).updateStatus();
  }

  void delete(String yaml) {
    user.resource(object(yaml)).delete();
  }

  private GenericKubernetesResource object(String yaml) {
    return user.getKubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);
  }

  static String service(String namespace, String name) {
    return """
        apiVersion: v1
        kind: Service
        metadata: {name: %2$s, namespace: %1$s}
        spec: {ports: [{port: 8080}]}
        """
        .formatted(namespace, name);
  }

  /** A route at the Gateway, for one path. */
  static String route(String namespace, String name, String path, String service) {
    return """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: %2$s, namespace: %1$s}
        spec:
          parentRefs: [{name: edge, namespace: infra}]
          rules:
            - matches: [{path: {value: %3$s}}]
              backendRefs: [{name: %4$s, port: 8080}]
        """
        .formatted(namespace, name, path, service);
  }

  /** The route of that name. */
  Resource route(String namespace, String name) {
    return resources().stream()
        .filter(r -> r.namespace().equals(namespace) && r.metadata().name().equals(name))
        .filter(Route.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private List<Resource> resources() {
    return server.objects().stream()
        .flatMap(json -> ManifestReader.strict().read(json).resources().stream())
        .toList();
  }

  /** Whether a controller that starts now would write nothing. */
  boolean isSettled() {
    List<Resource> resources = resources();
    return snapshot(resources).statuses().changes(resources, "2000-01-01T00:00:00Z").isEmpty();
  }

  private static Snapshot snapshot(List<Resource> resources) {
    return Snapshot.resolve(
        Resources.of(resources), Controllers.named(CONTROLLER), Features.ALL, Environment.DEFAULT);
  }

  /** The statuses as they are, and as they are computed from specs alone, times left out. */
  void assertStatusesAreThoseFromScratch() {
    List<Resource> bare =
        server.objects().stream()
            .map(json -> user.getKubernetesSerialization().unmarshal(json, Map.class))
            .map(TestCluster::withoutStatus)
            .toList();
    Snapshot scratch = snapshot(bare);
    Map<String, String> expected = new TreeMap<>();
    bare.forEach(
        r ->
            expected.put(
                r.key().toString(), text(scratch.statuses().apply(r, "2000-01-01T00:00:00Z"))));
    Map<String, String> actual = new TreeMap<>();
    resources().forEach(r -> actual.put(r.key().toString(), text(r)));
    assertThat(actual).isEqualTo(expected);
  }

  @SuppressWarnings("unchecked") // an object of JSON has names for keys
  private static Resource withoutStatus(Map<?, ?> object) {
    object.remove("status");
    return ManifestReader.strict().readMap((Map<String, Object>) object).resources().get(0);
  }

  private static String text(Resource resource) {
    return TIME.matcher(ManifestWriter.json(resource)).replaceAll("");
  }

  @Override
  public void close() throws IOException {
    stopControllers();
    user.close();
    server.close();
  }
}
