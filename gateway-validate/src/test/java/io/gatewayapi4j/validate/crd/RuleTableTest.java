package io.gatewayapi4j.validate.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.validate.Catalog;
import io.gatewayapi4j.validate.SharedFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every constraint of every definition has a rule of ours with the same argument at the same field,
 * and every rule of ours a constraint. The table is left in {@code target/rule-table.tsv}.
 */
class RuleTableTest {
  private static final Map<String, String> EXPRESSIONS = expressions();
  private static final List<String> TABLE = new ArrayList<>();

  static List<Definition> definitions() {
    return Definition.all(SharedFiles.definitions());
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void every_constraint_has_a_rule_and_every_rule_a_constraint(Definition definition) {
    List<Catalog.Row> rows = rows(definition);
    Set<Catalog.Row> used = new HashSet<>();
    List<Constraint> missing = new ArrayList<>();
    for (Constraint constraint : Constraint.of(definition)) {
      String id = id(constraint, rows, used);
      if (id == null) {
        missing.add(constraint);
      } else {
        TABLE.add(String.join("\t", definition + "", constraint.path(), constraint.keyword(), id));
      }
    }
    rows.removeAll(used);
    assertThat(missing).as("constraints without a rule").isEmpty();
    assertThat(rows).as("rules without a constraint").isEmpty();
  }

  /** Our rules that hold with a definition, but those on metadata. */
  private static List<Catalog.Row> rows(Definition definition) {
    List<Catalog.Row> rows = new ArrayList<>(Catalog.of(definition.kind()));
    rows.removeIf(
        row ->
            row.path().startsWith("metadata")
                || !Catalog.holds(row, definition.channel(), definition.version()));
    return rows;
  }

  private static String id(Constraint constraint, List<Catalog.Row> rows, Set<Catalog.Row> used) {
    String name = name(constraint);
    if (name.equals("transition")) {
      return "transition/immutable";
    }
    if (name.equals("type")) {
      // Says what the enumeration of the type says.
      Constraint type =
          new Constraint(
              constraint.path() + ".type", "enum", "Exact, PathPrefix, RegularExpression");
      return id(type, rows, used);
    }
    for (Catalog.Row row : rows) {
      boolean named = row.keyword().equals("rule") || row.keyword().equals("unique");
      boolean same =
          named
              ? row.argument().equals(name)
              : row.keyword().equals(constraint.keyword())
                  && row.argument().equals(constraint.argument());
      if (same && row.path().equals(constraint.path())) {
        used.add(row);
        return row.id();
      }
    }
    return null;
  }

  /** The name that a rule of ours has for a constraint: its keyword, or one for the expression. */
  private static String name(Constraint constraint) {
    return constraint.keyword().equals("rule")
        ? Objects.requireNonNullElse(
            EXPRESSIONS.get(hash(constraint.argument())), constraint.argument())
        : constraint.keyword();
  }

  @AfterAll
  static void leaveTable() throws IOException {
    if (!TABLE.isEmpty() && Files.isDirectory(Path.of("target"))) {
      Files.write(Path.of("target", "rule-table.tsv"), TABLE);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> expressions() {
    Map<String, String> names = new HashMap<>();
    try (InputStream stream = RuleTableTest.class.getResourceAsStream("expressions.tsv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(parts -> names.put(parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
