package io.gatewayapi4j.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The items of a list are resources like any other, in document order. */
class ListReadingTest {
  @Test
  void items_may_come_before_the_kind_of_the_list() {
    Manifest manifest =
        read(
            """
            {"items":[
             {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a"}},
             {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"b","x":1}}],
             "kind":"List","apiVersion":"v1"}
            """);

    assertThat(manifest.entries())
        .extracting(Entry::toString)
        .containsExactly("Namespace a", "Namespace b");
    assertThat(manifest.problems())
        .extracting(problem -> problem.position() + " " + problem.path())
        .containsExactly("3:63 metadata.x");
  }

  @Test
  void items_without_kind_are_of_the_kind_of_the_list() {
    Manifest manifest =
        read(
            """
            apiVersion: v1
            kind: NamespaceList
            items:
            - apiVersion: v1
              kind: Namespace
              metadata: {name: a}
            - metadata: {name: b}
            - apiVersion: v1
              kind: Service
              metadata: {name: c}
              spec: {ports: [{port: 80}]}
            """);

    assertThat(manifest.problems()).isEmpty();
    assertThat(manifest.entries())
        .extracting(Entry::toString)
        .containsExactly("Namespace a", "Namespace b", "Service default/c");
  }

  @Test
  void items_of_what_is_no_list_are_none() {
    Manifest manifest =
        read(
            """
            apiVersion: example.com/v1
            kind: Shelf
            items:
            - apiVersion: v1
              kind: Namespace
              metadata: {name: a, x: 1}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: b}
            """);

    assertThat(manifest.problems()).isEmpty();
    assertThat(manifest.skipped()).isEqualTo(1);
    assertThat(manifest.entries()).extracting(Entry::toString).containsExactly("Namespace b");
  }

  @Test
  void items_of_a_list_written_twice_are_those_of_the_second() {
    Manifest manifest =
        read(
            """
            apiVersion: v1
            kind: List
            items:
            - {apiVersion: v1, kind: Namespace, metadata: {name: a}}
            items:
            - {apiVersion: v1, kind: Namespace, metadata: {name: b, name: c}}
            """);

    assertThat(manifest.entries()).extracting(Entry::toString).containsExactly("Namespace c");
    assertThat(manifest.problems()).extracting(Problem::rule).contains(Rules.DUPLICATE_FIELD);
  }

  @Test
  void items_of_a_list_that_breaks_off_are_none() {
    Manifest manifest =
        read(
            """
            {"apiVersion":"v1","kind":"List","items":[
             {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a"}},
             {"apiVersion":"v1","kind"
            """);

    assertThat(manifest.entries()).isEmpty();
    assertThat(manifest.unparsable()).isTrue();
  }

  @Test
  void lists_in_lists_are_unfolded() {
    Manifest manifest =
        read(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: List
              items:
              - {apiVersion: v1, kind: Namespace, metadata: {name: a}}
            - {apiVersion: v1, kind: Namespace, metadata: {name: b}}
            - 7
            """);

    assertThat(manifest.entries())
        .extracting(Entry::toString)
        .containsExactly("Namespace a", "Namespace b");
    assertThat(manifest.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "9:3: error: expected a resource, which is an object, found the number `7`");
  }

  private static Manifest read(String text) {
    return ManifestReader.strict().read(text);
  }
}
