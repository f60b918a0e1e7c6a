package io.gatewayapi4j.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.model.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * docs/rules.md lists every rule. It is written anew with {@code mvn test -pl
 * gateway-model,gateway-validate -Dtest=RulesDocumentTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgatewayapi4j.update=true}.
 */
class RulesDocumentTest {
  private static final Path FILE = Path.of("..", "docs", "rules.md");

  /** What is said of one id. */
  private record Entry(String law, String scope, Set<String> fields) {}

  @Test
  void the_document_lists_every_rule() throws IOException {
    String document = document();
    if (Boolean.getBoolean("gatewayapi4j.update")) {
      Files.writeString(FILE, document);
    }
    assertThat(Files.readString(FILE)).isEqualTo(document);
  }

  private static String document() {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    text.append("## What an API server refuses\n\n");
    text.append("| id | holds | what is allowed | fields |\n|---|---|---|---|\n");
    entries()
        .forEach(
            (id, entry) -> {
              String fields = String.join(", ", entry.fields());
              row(text, "`" + id + "`", entry.scope(), entry.law(), fields);
            });
    row(
        text,
        "`" + Validator.SERVED + "`",
        "",
        "the version is one that the channel serves",
        "`apiVersion`");
    row(
        text,
        "`transition/immutable`",
        "on updates",
        "the value is the one it had",
        "`spec.controllerName` of GatewayClass and XMesh; `type` of a Secret, `addressType`,"
            + " `spec.clusterIP`, what is `immutable`; name, namespace, uid and the like of all");
    text.append("\n## What is legal, but probably not meant\n\n");
    text.append("| id | level | what is found | fields |\n|---|---|---|---|\n");
    for (LintRule rule : LintRule.values()) {
      row(
          text,
          "`" + rule.id() + "`",
          rule.level().name().toLowerCase(Locale.ROOT),
          rule.summary(),
          rule.field());
    }
    return text.toString();
  }

  private static Map<String, Entry> entries() {
    Map<String, Entry> entries = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      for (Catalog.Row row : Catalog.of(kind)) {
        String id = row.id() + " " + row.scope();
        entries
            .computeIfAbsent(id, key -> new Entry(row.law(), scope(row), new TreeSet<>()))
            .fields()
            .add("`" + shortened(row.path()) + "`");
      }
    }
    Map<String, Entry> byId = new TreeMap<>();
    entries.forEach(
        (id, entry) ->
            byId.merge(
                id.substring(0, id.indexOf(' ')),
                entry,
                (one, other) ->
                    new Entry(
                        one.law() + "; " + other.scope() + ": " + other.law(),
                        one.scope(),
                        one.fields())));
    return byId;
  }

  /** Of a long path, what tells it from others. */
  private static String shortened(String path) {
    String[] steps = path.split("\\.");
    return steps.length <= 3 ? path : "…" + steps[steps.length - 2] + "." + steps[steps.length - 1];
  }

  private static String scope(Catalog.Row row) {
    return switch (Scope.valueOf(row.scope())) {
      case ALWAYS -> "";
      case STANDARD -> "standard channel";
      case EXPERIMENTAL -> "experimental channel";
      case NOT_V1ALPHA2 -> "not in v1alpha2";
      case V1ALPHA2 -> "in v1alpha2";
      case EXPERIMENTAL_V1ALPHA2 -> "in v1alpha2, experimental channel";
    };
  }

  private static void row(StringBuilder text, String... cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    text.append('\n');
  }

  private static final String INTRODUCTION =
      """
      # Rules

      Every id that `check` and the library report for a resource, but those of reading (`syntax`, `type`, `required` and
      the like) and of references. Ids are stable: what is suppressed or counted by id stays so.

      An id is the part of the API, the field of it where there is one, a slash, and a word: `Listener.port/maximum` is a
      constraint of one field, with the keyword of OpenAPI; `HTTPPathMatch/absolute` a rule over several. The path of a
      violation is the field that the API server names; for a list in which something comes twice, the second item.

      What an API server refuses is taken from the official definitions of Gateway API v1.6.1, both channels, and from
      Kubernetes for metadata. Some of it may surprise:

      - A header value is restricted in the experimental channel only.
      - A listener's rules are reported for the whole list, as the API server does; the message says which is meant.
      - An XBackend's port can have no name: the expression of v1.6.1 refuses every one (repaired after v1.6.1).
      - In the standard channel, fields of the experimental one are dropped by the server: they are lint, and nothing below
        them is refused.
      - An API server may stop before rules over several fields where a single field is refused. Here all are checked, so one
        run finds more than one apply.

      Generated and held by a test (`RulesDocumentTest`); `RuleTableTest` holds it against the definitions, one by one.

      """;
}
