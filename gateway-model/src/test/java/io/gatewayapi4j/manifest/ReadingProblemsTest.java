package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gatewayapi4j.model.Absent;
import io.gatewayapi4j.model.ConfigMap;
import io.gatewayapi4j.model.EndpointSlice;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of fields that do not fit: rule, place and message. */
class ReadingProblemsTest {
  private static final String ROUTE =
      "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\nspec:\n";

  static Stream<Arguments> problems() {
    return Stream.of(
        arguments(
            "  hostnames: a.example\n",
            "5:14: error: spec.hostnames: expected a list, found the string `a.example`"),
        arguments(
            "  hostnames: [a, ~]\n",
            "5:18: error: spec.hostnames[1]: an item of a list cannot be null"),
        arguments(
            "  hostnames: [80]\n",
            "5:15: error: spec.hostnames[0]: expected a string, found the number `80`: write \"80\" in"
                + " quotes"),
        arguments(
            "  parentRefs: [{name: yes}]\n",
            "5:23: error: spec.parentRefs[0].name: expected a string, found the boolean `yes`: write"
                + " \"yes\" in quotes, as YAML takes the bare word for true"),
        arguments(
            "  parentRefs: [{name: a, port: \"80\"}]\n",
            "5:32: error: spec.parentRefs[0].port: expected an integer, found the string `80`"),
        arguments(
            "  parentRefs: [{name: a, port: 80.5}]\n",
            "5:32: error: spec.parentRefs[0].port: expected an integer, found the number `80.5`"),
        arguments(
            "  parentRefs: [{name: a, port: 2147483648}]\n",
            "5:32: error: spec.parentRefs[0].port: the number `2147483648` is more than 32 bits hold"),
        arguments(
            "  rules: [{matches: [{path: /x}]}]\n",
            "5:29: error: spec.rules[0].matches[0].path: expected an object, found the string `/x`"),
        arguments(
            "  rules: [{backendRef: []}]\n",
            "5:12: error: spec.rules[0].backendRef: unknown field: did you mean `backendRefs`?"),
        arguments(
            "  rules: [{matches: [{backendRefs: []}]}]\n",
            "5:23: error: spec.rules[0].matches[0].backendRefs: unknown field: it belongs under"
                + " `spec.rules[0]`"),
        arguments(
            "  rules: [{hostnames: []}]\n",
            "5:12: error: spec.rules[0].hostnames: unknown field: it belongs under `spec`"),
        arguments(
            "  rules: [{queryParams: []}]\n",
            "5:12: error: spec.rules[0].queryParams: unknown field: it belongs under `matches`"),
        arguments(
            "  hostnames: [a]\n  hostnames: [b]\n",
            "6:3: error: spec.hostnames: the field is written twice in one object"),
        arguments(
            "  <<: {hostnames: [a], hostnames: [b]}\n",
            "5:24: error: spec.<<.hostnames: the field is written twice in one object"),
        arguments(
            "  rules: []\n  <<: [{}, {rules: [{name: a, name: b}]}]\n",
            "6:31: error: spec.<<.rules[0].name: the field is written twice in one object"),
        arguments(
            "  rules: [&a {name: a, name: b}, *a, {<<: *a}]\n",
            "5:24: error: spec.rules[0].name: the field is written twice in one object"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void each_problem_says_where_and_what_to_do(String spec, String problem) {
    Manifest manifest = ManifestReader.strict().read(ROUTE + spec);

    assertThat(manifest.problems()).extracting(Problem::toString).containsExactly(problem);
    assertThat(manifest.entries()).hasSize(1);
    assertThat(manifest.resources()).isEmpty();
  }

  @Test
  void columns_count_characters_in_yaml_and_json() {
    String json =
        """
        {"apiVersion": "v1", "kind": "ConfigMap",\r
        "metadata": {"name": "a", "annotations": {"😀": "é😀", "b": 1, "c": "😀", "d": 2}},\r\
        "data": {"😀😀": 3}}
        """;
    String places = "2:59 2:77 3:16";

    for (String file : List.of("a.json", "a.yaml")) {
      assertThat(ManifestReader.strict().read(file, json).problems())
          .extracting(problem -> problem.position().toString())
          .as(file)
          .containsExactly(places.split(" "));
    }
    assertThat(ManifestReader.strict().read("a.json", "{\"😀\": \"😀\" x").problems())
        .extracting(problem -> problem.position().toString())
        .containsExactly("1:11");
  }

  @Test
  void places_are_those_that_editors_show_after_what_only_yaml_takes_for_a_line_break() {
    String route = ROUTE.replace("spec:\n", "# a\u0085# b\u2028# c\u2029# d\r\nspec:\n");
    String spec = "  parentRefs: [{name: \"a\u2028\u2029 b\", port: c}]\u0085  hostnames: [1]\n";

    assertThat(ManifestReader.strict().read(route + spec + "  rules: 2\n").problems())
        .extracting(problem -> problem.path() + " " + problem.position())
        .containsExactly(
            "spec.parentRefs[0].port 6:38", "spec.hostnames[0] 6:56", "spec.rules 7:10");
    assertThat(ManifestReader.strict().read(route + "  a: b\u2028  ]").problems())
        .extracting(problem -> problem.rule() + " " + problem.position())
        .containsExactly("syntax 6:10");
  }

  @Test
  void all_problems_of_a_file_are_found_at_once() {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                ROUTE
                    + "  hostnames: 1\n  x: 2\n---\nkind: [\n---\nkind: HTTPRoute\n---\n"
                    + ROUTE
                    + "  rules: 3\n");

    assertThat(manifest.problems())
        .extracting(problem -> problem.rule() + " " + problem.line())
        .containsExactly("type 5", "unknown-field 6", "syntax 9", "resource 10", "type 16");
    assertThat(manifest.unparsable()).isTrue();
  }

  @Test
  void what_must_be_there_and_is_not_is_a_problem() {
    Manifest manifest =
        ManifestReader.strict().read("apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\n");

    assertThat(manifest.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "1:1: error: metadata: is required, but missing",
            "1:1: error: spec: is required, but missing");
  }

  @Test
  void null_is_absent() {
    Manifest manifest =
        ManifestReader.strict().read(ROUTE + "  hostnames: ~\n  rules:\nstatus: null\n");

    assertThat(manifest.problems()).isEmpty();
    assertThat(ManifestWriter.json(manifest.resources().get(0))).endsWith("\"spec\":{}}");
  }

  @Test
  void null_is_an_empty_text_where_kubernetes_itself_decodes_a_map() {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, labels: {b: ~}}, data: {c: ~}}");

    assertThat(manifest.problems()).isEmpty();
    assertThat(manifest.resources().get(0).metadata().labels()).containsExactly(Map.entry("b", ""));
    assertThat(((ConfigMap) manifest.resources().get(0)).data())
        .containsExactly(Map.entry("c", ""));
  }

  @Test
  void null_is_an_empty_list_where_kubernetes_itself_writes_one_so() {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                "{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: a},"
                    + " addressType: IPv4, endpoints: ~}");

    assertThat(manifest.problems()).isEmpty();
    EndpointSlice slice = (EndpointSlice) manifest.resources().get(0);
    assertThat(slice.endpoints()).isEmpty();
    assertThat(Absent.is(slice.endpoints())).isFalse();
    assertThat(Absent.is(slice.ports())).isTrue();
  }

  /** Clients hand on the number, not its spelling: the API server gets to see 80. */
  @ParameterizedTest
  @ValueSource(strings = {"80.0", "8e1", "8.0E+1", "800e-1"})
  void whole_numbers_may_be_spelled_as_floats(String port) {
    String route =
        "{\"apiVersion\": \"gateway.networking.k8s.io/v1\", \"kind\": \"HTTPRoute\", \"metadata\":"
            + " {\"name\": \"a\"}, \"spec\": {\"parentRefs\": [{\"name\": \"a\", \"port\": %s}]}}";
    String service =
        "{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"a\"}, \"spec\":"
            + " {\"ports\": [{\"port\": %s}]}}";
    for (String resource : List.of(route, service)) {
      for (String file : List.of("a.json", "a.yaml")) {
        Manifest manifest = ManifestReader.strict().read(file, resource.formatted(port));

        assertThat(manifest.problems()).isEmpty();
        assertThat(ManifestWriter.json(manifest.resources().get(0))).contains("\"port\":80}");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"2026-01-01T00:00:00Z\"]", "{}", "1767225600", "true"})
  void a_time_in_a_status_is_a_string(String time) {
    String text =
        "{\"apiVersion\": \"gateway.networking.k8s.io/v1\", \"kind\": \"GatewayClass\", \"metadata\":"
            + " {\"name\": \"a\"}, \"spec\": {\"controllerName\": \"a.example/b\"},\n\"status\":"
            + " {\"conditions\": [{\"lastTransitionTime\": %s}]}}";
    for (String file : List.of("a.json", "a.yaml")) {
      assertThat(ManifestReader.strict().read(file, text.formatted(time)).problems())
          .extracting(problem -> problem.rule() + " " + problem.position() + " " + problem.path())
          .containsExactly("type 2:50 status.conditions[0].lastTransitionTime");
    }
  }

  @Test
  void a_typed_list_says_of_what_it_is() {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                "{apiVersion: gateway.networking.k8s.io/v1, kind: GatewayClassList, items:"
                    + " [{metadata: {name: a}, spec: {}}]}");

    assertThat(manifest.problems()).isEmpty();
    assertThat(manifest.entries()).extracting(Entry::toString).containsExactly("GatewayClass a");
  }

  @Test
  void fields_that_are_not_modelled_exist_in_kinds_that_are_not_ours() {
    Manifest manifest =
        ManifestReader.strict()
            .read(
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ipFamilies: [IPv4]}}\n"
                    + "---\n{apiVersion: v1, kind: Service, metadata: {name: b, lables: {}}}\n");

    assertThat(manifest.problems())
        .extracting(Problem::toString)
        .containsExactly("3:53: error: metadata.lables: unknown field: did you mean `labels`?");
    assertThat(ManifestWriter.json(manifest.entries().get(0)))
        .contains("\"ipFamilies\":[\"IPv4\"]");
  }
}
