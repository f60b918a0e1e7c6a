package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.GatewayClass;
import io.gatewayapi4j.model.GatewayClassSpec;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.XMesh;
import io.gatewayapi4j.model.XMeshSpec;
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
