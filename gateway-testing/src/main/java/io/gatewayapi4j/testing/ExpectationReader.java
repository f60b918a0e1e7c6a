package io.gatewayapi4j.testing;

import io.gatewayapi4j.analysis.ClientRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a file of expectations. For one use. */
final class ExpectationReader {
  private static final List<String> FILE = List.of("tests");
  private static final List<String> TEST = List.of("name", "request", "expect");

  private final String file;
  private final YamlFields yaml;

  ExpectationReader(String file) {
    this.file = file;
    yaml = new YamlFields(file);
  }

  ExpectationFile read(String text) {
    List<Expectation> expectations = new ArrayList<>();
    Node root = yaml.compose(text);
    if (root != null) {
      Node tests = yaml.fields(root, "", FILE).get("tests");
      if (tests instanceof SequenceNode list && !list.getValue().isEmpty()) {
        for (int i = 0; i < list.getValue().size(); i++) {
          read(list.getValue().get(i), "tests[" + i + "]", expectations);
        }
      } else if (yaml.problems().isEmpty()) {
        yaml.problem(tests == null ? root : tests, "tests", "is not a list of tests");
      }
    }
    return new ExpectationFile(expectations, yaml.problems());
  }

  private void read(Node test, String path, List<Expectation> out) {
    int before = yaml.problems().size();
    Map<String, Node> fields = yaml.fields(test, path, TEST);
    Node request = fields.get("request");
    Node expect = fields.get("expect");
    if (yaml.problems().size() > before) {
      return;
    }
    if (request == null || expect == null) {
      yaml.problem(test, path, "has no " + (request == null ? "request" : "expect"));
      return;
    }
    ClientRequest read = new RequestFields(yaml, path + ".request").read(request);
    List<Check> checks = new ExpectFields(yaml, path + ".expect").read(expect);
    Node name = fields.get("name");
    String called = name == null ? null : yaml.text(name, path + ".name");
    if (read != null && yaml.problems().size() == before) {
      out.add(
          new Expectation(
              called == null ? read.toString() : called,
              read,
              checks,
              file,
              test.getStartMark().getLine() + 1));
    }
  }
}
