package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.PathMatchType;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {
  private static final String ROUTE =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: cart
        namespace: shop
      spec:
        rules:
        - matches:
          - path:
              type: PathPrefix
              value: /cart
          backendRefs:
          - name: cart
            port: 8080
      """;

  @Test
  void reads_a_route_with_the_position_of_every_field() {
    Manifest manifest = ManifestReader.strict().read("a.yaml", ROUTE);

    assertThat(manifest.problems()).isEmpty();
    Entry entry = manifest.entries().get(0);
    HTTPRoute route = (HTTPRoute) entry.resource();
    assertThat(
            route
                .spec()
                .rules()
                .get(0)
                .matches()
                .get(0)
                .path()
                .type()
                .is(PathMatchType.PATH_PREFIX))
        .isTrue();
    assertThat(entry.name()).isEqualTo("shop/cart");
    assertThat(entry.position("spec.rules[0].matches[0].path.value"))
        .isEqualTo(new Position(11, 16));
    assertThat(entry.position("spec.rules[0].matches[0].path")).isEqualTo(new Position(9, 7));
    assertThat(entry.position("spec.rules[0].matches[0].headers[1].name"))
        .isEqualTo(new Position(9, 7));
    assertThat(entry.position("spec.rules[0].backendRefs[0].port")).isEqualTo(new Position(14, 13));
  }

  @Test
  void a_field_beside_its_object_is_unknown_and_said_to_belong_under_it() {
    Manifest manifest =
        ManifestReader.strict()
            .read("a.yaml", ROUTE.replace("  type:", "type:").replace("  value:", "value:"));

    assertThat(manifest.entries().get(0).resource()).isNull();
    assertThat(manifest.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "a.yaml:10:7: error: spec.rules[0].matches[0].type: unknown field: it belongs under `path`",
            "a.yaml:11:7: error: spec.rules[0].matches[0].value: unknown field: it belongs under `path`");
  }

  @Test
  void lenient_reading_warns_of_unknown_fields_only() {
    Manifest manifest = ManifestReader.lenient().read(ROUTE + "  hostnamez: [a.example]\n");

    assertThat(manifest.hasErrors()).isFalse();
    assertThat(manifest.resources()).hasSize(1);
    assertThat(manifest.problems())
        .extracting(Problem::toString)
        .containsExactly("15:3: warning: spec.hostnamez: unknown field: did you mean `hostnames`?");
  }

  @Test
  void lists_are_unfolded_and_unmodelled_kinds_counted() {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                """
                {"apiVersion":"v1","kind":"List","items":[
                 {"apiVersion":"apps/v1","kind":"Deployment"},
                 {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a"}}]}
                """);

    assertThat(manifest.problems()).isEmpty();
    assertThat(manifest.skipped()).isEqualTo(1);
    assertThat(manifest.entries()).extracting(Entry::toString).containsExactly("Namespace a");
  }
}
