package io.gatewayapi4j.testing;

import io.gatewayapi4j.manifest.Problem;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads fields of a YAML document, and takes down what is wrong with them. For one use. */
final class YamlFields {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  YamlFields(String file) {
    this.file = file;
  }

  /** What was wrong so far, in order. */
  List<Problem> problems() {
    return problems;
  }

  /** The document; null where it is none, or empty. */
  @Nullable Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      Node node = new Yaml(options).compose(new java.io.StringReader(text));
      if (node == null) {
        problem(null, "", "the file is empty");
      }
      return node;
    } catch (MarkedYAMLException e) {
      String context = e.getContext() == null ? "" : e.getContext() + ": ";
      report(e.getProblemMark(), "", "not YAML: " + context + e.getProblem());
    } catch (YAMLException e) {
      report(
          null, "", "not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return null;
  }

  void problem(@Nullable Node node, String path, String message) {
    report(node == null ? null : node.getStartMark(), path, message);
  }

  private void report(@Nullable Mark at, String path, String message) {
    int line = at == null ? 1 : at.getLine() + 1;
    int column = at == null ? 1 : at.getColumn() + 1;
    problems.add(
        new Problem(
            Level.ERROR,
            Source.SYNTAX,
            "expectation",
            null,
            null,
            path,
            message,
            file,
            line,
            column));
  }

  static boolean isNull(@Nullable Node node) {
    return node == null || node.getTag().equals(Tag.NULL);
  }

  /** The fields of an object by name; those that it cannot have are problems, and left out. */
  Map<String, Node> fields(Node node, String path, Collection<String> allowed) {
    Map<String, Node> fields = entries(node, path);
    Map<String, Node> known = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (allowed.contains(name)) {
            known.put(name, value);
          } else {
            String here = path.isEmpty() ? "here" : "in " + path;
            problem(
                value,
                join(path, name),
                "no such field; " + here + " there are " + String.join(", ", allowed));
          }
        });
    return known;
  }

  /** The entries of an object by name, whatever they are. */
  Map<String, Node> entries(Node node, String path) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, path, "is not an object");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(tuple.getKeyNode(), path, "has a field whose name is no text");
      } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        problem(key, join(path, key.getValue()), "stands twice");
      }
    }
    return entries;
  }

  /** The elements of a list; one that stands alone is a list of one. */
  List<Node> elements(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  /** A text; numbers and booleans are the text that they were written as. Null where it is none. */
  @Nullable String text(Node node, String path) {
    if (node instanceof ScalarNode scalar && !isNull(node)) {
      return scalar.getValue();
    }
    problem(node, path, "is not a text");
    return null;
  }

  /** A whole number in a range; null where it is none. */
  @Nullable Integer number(Node node, String path, int min, int max) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(this::isDigit);
    int number = digits ? Integer.parseInt(text) : -1;
    if (number < min || number > max) {
      problem(node, path, "is not a whole number from " + min + " to " + max);
      return null;
    }
    return number;
  }

  private boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
