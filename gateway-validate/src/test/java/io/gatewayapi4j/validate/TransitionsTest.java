package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.ConfigMap;
import io.gatewayapi4j.model.EndpointSlice;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassSpec;
import io.gatewayapi4j.model.Namespace;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ObjectMetaBuilder;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Secret;
import io.gatewayapi4j.model.Service;
import io.gatewayapi4j.model.ServicePort;
import io.gatewayapi4j.model.ServiceSpec;
import io.gatewayapi4j.model.XMesh;
import io.gatewayapi4j.model.XMeshSpec;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  private static final Validator VALIDATOR = Validator.create();

  @Test
  void the_controller_of_a_class_stays() {
    Resource before = gatewayClass("edge", "a.example/b", null);

    assertThat(paths(before, gatewayClass("edge", "a.example/b", null))).isEmpty();
    assertThat(paths(before, gatewayClass("edge", "a.example/c", null)))
        .containsExactly("spec.controllerName");
  }

  @Test
  void the_controller_of_a_mesh_stays() {
    assertThat(paths(mesh("a.example/b"), mesh("a.example/c")))
        .containsExactly("spec.controllerName");
  }

  @Test
  void what_identifies_an_object_stays() {
    Resource before = gatewayClass("edge", "a.example/b", "1");

    assertThat(paths(before, gatewayClass("edge", "a.example/b", null))).isEmpty();
    assertThat(paths(before, gatewayClass("core", "a.example/b", "2")))
        .containsExactly("metadata.name", "metadata.uid");
  }

  @Test
  void times_of_creation_and_generations_are_the_servers_own() {
    assertThat(
            paths(
                meta(b -> b.generation(2L).creationTimestamp("2026-01-01T00:00:00Z")),
                meta(b -> b.generation(1L).creationTimestamp("2026-01-02T00:00:00Z"))))
        .isEmpty();
  }

  @Test
  void deletion_is_not_written_and_lets_no_finalizer_in() {
    String time = "2026-01-01T00:00:00Z";
    Resource alive = meta(b -> b.finalizers(List.of("a.example/a")));
    Resource dying = meta(b -> b.finalizers(List.of("a.example/a")).deletionTimestamp(time));

    assertThat(paths(alive, dying)).containsExactly("metadata.deletionTimestamp");
    assertThat(paths(alive, meta(b -> b.deletionGracePeriodSeconds(1L))))
        .containsExactly("metadata.deletionGracePeriodSeconds");
    assertThat(paths(dying, alive)).isEmpty();
    assertThat(paths(dying, meta(b -> b.finalizers(List.of())))).isEmpty();
    assertThat(paths(dying, meta(b -> b.finalizers(List.of("a.example/a", "a.example/b")))))
        .containsExactly("metadata.finalizers");
    assertThat(paths(alive, meta(b -> b.finalizers(List.of("a.example/b"))))).isEmpty();
  }

  @Test
  void an_immutable_secret_stays_and_so_does_the_type_of_any() {
    ObjectMeta metadata = ObjectMeta.named("a");
    Secret before = new Secret(metadata, "a.example/b", true, Map.of("a", "YQ=="), Map.of());

    assertThat(paths(before, new Secret(metadata, null, null, Map.of(), Map.of("a", "a"))))
        .isEmpty();
    assertThat(paths(before, new Secret(metadata, "Opaque", false, Map.of(), Map.of("a", "b"))))
        .containsExactly("data", "immutable", "type");
    assertThat(
            paths(
                new Secret(metadata, null, null, Map.of(), Map.of()),
                new Secret(metadata, "a.example/b", null, Map.of("a", ""), Map.of())))
        .containsExactly("type");
  }

  @Test
  void an_immutable_map_stays() {
    ObjectMeta metadata = ObjectMeta.named("a");
    ConfigMap before = new ConfigMap(metadata, true, Map.of("a", "b"), Map.of());

    assertThat(paths(before, new ConfigMap(metadata, true, Map.of("a", "b"), Map.of()))).isEmpty();
    assertThat(paths(before, new ConfigMap(metadata, true, Map.of(), Map.of("a", "YQ=="))))
        .containsExactly("binaryData", "data");
  }

  @Test
  void the_addresses_of_a_slice_and_a_service_stay() {
    EndpointSlice slice =
        EndpointSlice.builder().metadata(ObjectMeta.named("a")).addressType("IPv4").build();
    assertThat(paths(slice, slice.toBuilder().addressType("IPv6").build()))
        .containsExactly("addressType");

    assertThat(paths(service("ClusterIP", "10.0.0.1"), service("ClusterIP", "10.0.0.2")))
        .containsExactly("spec.clusterIP");
    assertThat(paths(service("ClusterIP", "10.0.0.1"), service("ClusterIP", null))).isEmpty();
    assertThat(paths(service("ClusterIP", "10.0.0.1"), service("ExternalName", "10.0.0.2")))
        .isEmpty();
  }

  private static Service service(String type, @Nullable String clusterIP) {
    return Service.builder()
        .metadata(ObjectMeta.named("a"))
        .spec(
            ServiceSpec.builder()
                .type(type)
                .clusterIP(clusterIP)
                .externalName("a.example")
                .ports(List.of(ServicePort.builder().port(80).build()))
                .build())
        .build();
  }

  private static Resource meta(UnaryOperator<ObjectMetaBuilder> change) {
    return new Namespace(change.apply(ObjectMeta.builder().name("a")).build());
  }

  private static Iterable<String> paths(Resource before, Resource after) {
    return VALIDATOR.validateUpdate(before, after, Channel.EXPERIMENTAL).violations().stream()
        .map(Violation::path)
        .toList();
  }

  private static Resource gatewayClass(String name, String controller, @Nullable String uid) {
    return new GatewayClass(
        ObjectMeta.builder().name(name).uid(uid).build(),
        new GatewayClassSpec(controller, null, null),
        null);
  }

  private static Resource mesh(String controller) {
    return new XMesh(
        ObjectMeta.builder().name("mesh").build(), new XMeshSpec(controller, null, null), null);
  }
}
