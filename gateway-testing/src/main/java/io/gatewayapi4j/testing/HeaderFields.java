package io.gatewayapi4j.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what is expected of the request that a backend sees, and of the headers of the answer. */
final class HeaderFields {
  private static final Set<String> CHANGES = Set.of("set", "add", "remove");

  private final YamlFields yaml;
  private final List<Check> checks;

  HeaderFields(YamlFields yaml, List<Check> checks) {
    this.yaml = yaml;
    this.checks = checks;
  }

  void readRequest(@Nullable Node node, String path) {
    if (node == null) {
      return;
    }
    Map<String, Node> fields = yaml.fields(node, path, List.of("host", "path", "headers"));
    text(fields.get("host"), path + ".host", HeaderChecks::requestHost);
    text(fields.get("path"), path + ".path", HeaderChecks::requestPath);
    Node headers = fields.get("headers");
    if (headers != null) {
      read(headers, path + ".headers", HeaderChecks::requestHeader, HeaderChecks::noRequestHeader);
    }
  }

  /** Values by name, {@code null} for none; or {@code set}, {@code add} and {@code remove}. */
  void readResponse(@Nullable Node node, String path) {
    if (node == null) {
      return;
    }
    Map<String, Node> entries = yaml.entries(node, path);
    if (entries.isEmpty() || !CHANGES.containsAll(entries.keySet())) {
      read(node, path, HeaderChecks::responseHeader, HeaderChecks::noResponseHeader);
      return;
    }
    entries.forEach(
        (change, value) -> {
          if (change.equals("remove")) {
            for (Node name : yaml.elements(value)) {
              text(name, path + ".remove", HeaderChecks::removedResponseHeader);
            }
          } else {
            read(
                value,
                path + "." + change,
                HeaderChecks::responseHeader,
                HeaderChecks::noResponseHeader);
          }
        });
  }

  private void read(
      Node node,
      String path,
      BiFunction<String, String, Check> value,
      Function<String, Check> none) {
    yaml.entries(node, path)
        .forEach(
            (name, values) -> {
              if (YamlFields.isNull(values)) {
                checks.add(none.apply(name));
                return;
              }
              for (Node each : yaml.elements(values)) {
                text(each, path + "." + name, text -> value.apply(name, text));
              }
            });
  }

  private void text(@Nullable Node node, String path, Function<String, Check> check) {
    String text = node == null ? null : yaml.text(node, path);
    if (text != null) {
      checks.add(check.apply(text));
    }
  }
}
