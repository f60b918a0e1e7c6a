package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatewayapi4j.model.HTTPBackendRef;
import io.gatewayapi4j.model.HTTPPathMatch;
import io.gatewayapi4j.model.HTTPRoute;
import io.gatewayapi4j.model.HTTPRouteMatch;
import io.gatewayapi4j.model.HTTPRouteRule;
import io.gatewayapi4j.model.HTTPRouteSpec;
import io.gatewayapi4j.model.ObjectMeta;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.RouteStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestWriterTest {
  private static final HTTPRoute ROUTE =
      new HTTPRoute(
          ObjectMeta.named("shop", "cart"),
          HTTPRouteSpec.builder()
              .parentRefs(List.of(ParentReference.gateway("infra", "edge")))
              .rules(
                  List.of(
                      HTTPRouteRule.builder()
                          .matches(
                              List.of(
                                  HTTPRouteMatch.builder()
                                      .path(HTTPPathMatch.prefix("/cart"))
                                      .build()))
                          .backendRefs(List.of(HTTPBackendRef.service("cart", 8080)))
                          .build()))
              .build(),
          null);

  @Test
  void writes_what_was_set_in_the_order_of_the_model() {
    assertThat(ManifestWriter.yaml(ROUTE))
        .isEqualTo(
            """
            apiVersion: gateway.networking.k8s.io/v1
            kind: HTTPRoute
            metadata:
              name: cart
              namespace: shop
            spec:
              parentRefs:
              - namespace: infra
                name: edge
              rules:
              - matches:
                - path:
                    type: PathPrefix
                    value: /cart
                backendRefs:
                - name: cart
                  port: 8080
            """);
    assertThat(ManifestWriter.json(ROUTE))
        .startsWith("{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\",")
        .doesNotContain(" ", "null", "status");
  }

  @Test
  void unknown_fields_of_a_lenient_entry_come_back_where_they_stood() {
    Entry entry =
        lenient(
            """
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: HTTPRoute
        metadata: {name: a}
        spec:
          extra: [1, {b: ~}]
          rules:
          - name: one
          - {name: two, more: {x: "1"}}
        status: {parents: [], old: 1}
        """);

    assertThat(ManifestWriter.json(entry))
        .isEqualTo(
            "{\"apiVersion\":\"gateway.networking.k8s.io/v1\",\"kind\":\"HTTPRoute\","
                + "\"metadata\":{\"name\":\"a\"},"
                + "\"spec\":{\"rules\":[{\"name\":\"one\"},{\"name\":\"two\",\"more\":{\"x\":\"1\"}}],"
                + "\"extra\":[1,{\"b\":null}]},\"status\":{\"parents\":[],\"old\":1}}");
  }

  @Test
  void a_new_status_replaces_the_old_one_whole() {
    Entry entry =
        lenient(
            """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: a}
        spec: {extra: 1}
        status: {parents: [], old: 1}
        """);
    HTTPRoute route = (HTTPRoute) entry.resource();
    HTTPRoute judged = route.toBuilder().status(RouteStatus.builder().build()).build();

    assertThat(ManifestWriter.json(entry.with(judged)))
        .endsWith("\"spec\":{\"extra\":1},\"status\":{}}");
  }

  @Test
  void an_entry_that_could_not_be_read_whole_is_written_as_it_was() {
    Entry entry =
        ManifestReader.strict()
            .read(
                "{kind: HTTPRoute, spec: {rules: 3}, apiVersion: gateway.networking.k8s.io/v1beta1}")
            .entries()
            .get(0);

    assertThat(ManifestWriter.json(entry))
        .isEqualTo(
            "{\"kind\":\"HTTPRoute\",\"spec\":{\"rules\":3},"
                + "\"apiVersion\":\"gateway.networking.k8s.io/v1beta1\"}");
  }

  @Test
  void several_resources_are_documents() {
    assertThat(ManifestReader.strict().read(ManifestWriter.yaml(List.of(ROUTE, ROUTE))).resources())
        .containsExactly(ROUTE, ROUTE);
  }

  @Test
  void strings_that_look_like_something_else_are_quoted() {
    HTTPRoute route =
        ROUTE.toBuilder()
            .metadata(
                ObjectMeta.builder()
                    .name("1e3")
                    .annotations(Map.of("note", "one\ntwo\n"))
                    .labels(Map.of("no", "yes"))
                    .build())
            .build();

    assertThat(ManifestWriter.yaml(route))
        .contains("name: \"1e3\"", "\"no\": \"yes\"", "note: |\n      one\n      two\n");
  }

  /** What {@code ObjectMapper.valueToTree} and {@code treeToValue} do for a client's own types. */
  @Test
  void objects_of_other_clients_convert_by_trees_or_maps() {
    ObjectMapper mapper = new ObjectMapper();

    Map<?, ?> theirs = mapper.convertValue(ManifestWriter.tree(ROUTE), Map.class);
    assertThat(theirs).isEqualTo(mapper.convertValue(ManifestWriter.map(ROUTE), Map.class));
    assertThat(ManifestReader.strict().readTree(mapper.valueToTree(theirs)).resources())
        .containsExactly(ROUTE);
  }

  private static Entry lenient(String text) {
    Manifest manifest = ManifestReader.lenient().read(text);
    assertThat(manifest.hasErrors()).isFalse();
    return manifest.entries().get(0);
  }
}
