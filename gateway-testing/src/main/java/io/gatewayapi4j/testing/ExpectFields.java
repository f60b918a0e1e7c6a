package io.gatewayapi4j.testing;

import io.gatewayapi4j.router.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what is expected of a request. */
final class ExpectFields {
  private static final int MAX_STATUS = 999;
  private static final int MAX_WEIGHT = 1_000_000;
  private static final List<String> FIELDS =
      List.of(
          "outcome",
          "status",
          "grpcStatus",
          "listener",
          "route",
          "rule",
          "ruleName",
          "match",
          "backend",
          "weight",
          "backends",
          "mirror",
          "redirect",
          "request",
          "responseHeaders");

  private final YamlFields yaml;
  private final String path;
  private final List<Check> checks = new ArrayList<>();
  private Map<String, Node> fields = Map.of();

  ExpectFields(YamlFields yaml, String path) {
    this.yaml = yaml;
    this.path = path;
  }

  List<Check> read(Node node) {
    int before = yaml.problems().size();
    fields = yaml.fields(node, path, FIELDS);
    readDecision();
    readBackends();
    readRedirect(fields.get("redirect"));
    HeaderFields headers = new HeaderFields(yaml, checks);
    headers.readRequest(fields.get("request"), path + ".request");
    headers.readResponse(fields.get("responseHeaders"), path + ".responseHeaders");
    if (checks.isEmpty() && yaml.problems().size() == before) {
      yaml.problem(node, path, "expects nothing");
    }
    return checks;
  }

  private void readDecision() {
    outcome(fields.get("outcome"));
    number("status", 0, MAX_STATUS, DecisionChecks::status);
    number("grpcStatus", 0, MAX_STATUS, DecisionChecks::grpcStatus);
    text("listener", DecisionChecks::listener);
    text("route", DecisionChecks::route);
    number("rule", 0, MAX_STATUS, DecisionChecks::rule);
    text("ruleName", DecisionChecks::ruleName);
    number("match", 0, MAX_STATUS, DecisionChecks::match);
  }

  private void outcome(@Nullable Node node) {
    String text = node == null ? null : yaml.text(node, path + ".outcome");
    if (text == null) {
      return;
    }
    for (Outcome outcome : Outcome.values()) {
      if (outcome.name().equalsIgnoreCase(text)) {
        checks.add(DecisionChecks.outcome(outcome));
        return;
      }
    }
    yaml.problem(node, path + ".outcome", "is none of forward, redirect, respond, refuse");
  }

  private void readBackends() {
    Node backend = fields.get("backend");
    Node weight = fields.get("weight");
    String name = backend == null ? null : yaml.text(backend, path + ".backend");
    if (name != null) {
      checks.add(BackendChecks.backend(name));
    }
    if (weight != null && backend == null) {
      yaml.problem(weight, path + ".weight", "stands without a backend");
    } else if (weight != null && name != null) {
      weight(name, weight, path + ".weight");
    }
    Node backends = fields.get("backends");
    if (backends instanceof MappingNode) {
      Map<String, Node> weights = yaml.entries(backends, path + ".backends");
      checks.add(BackendChecks.onlyBackends(List.copyOf(weights.keySet())));
      weights.forEach((each, share) -> weight(each, share, path + ".backends." + each));
    } else if (backends != null) {
      checks.add(BackendChecks.onlyBackends(texts(backends, path + ".backends")));
    }
    Node mirror = fields.get("mirror");
    if (mirror != null) {
      texts(mirror, path + ".mirror").forEach(each -> checks.add(BackendChecks.mirror(each)));
    }
  }

  /** A share in percent, or a weight as the route has it. */
  private void weight(String backend, Node node, String where) {
    String text = yaml.text(node, where);
    if (text == null) {
      return;
    }
    if (!text.endsWith("%")) {
      Integer weight = yaml.number(node, where, 0, MAX_WEIGHT);
      if (weight != null) {
        checks.add(BackendChecks.weight(backend, weight));
      }
      return;
    }
    String number = text.substring(0, text.length() - 1).strip();
    if (number.matches("[0-9]{1,3}([.][0-9]{1,9})?") && Double.parseDouble(number) <= 100) {
      checks.add(BackendChecks.share(backend, Double.parseDouble(number)));
    } else {
      yaml.problem(node, where, "is neither a weight nor a share from 0% to 100%");
    }
  }

  private List<String> texts(Node node, String where) {
    List<String> texts = new ArrayList<>();
    for (Node element : yaml.elements(node)) {
      String text = yaml.text(element, where);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** A location alone, or status and location. */
  private void readRedirect(@Nullable Node node) {
    if (node instanceof MappingNode) {
      String where = path + ".redirect";
      Map<String, Node> redirect = yaml.fields(node, where, List.of("status", "location"));
      Node status = redirect.get("status");
      Integer code = status == null ? null : yaml.number(status, where + ".status", 300, 399);
      if (code != null) {
        checks.add(DecisionChecks.redirectStatus(code));
      }
      readLocation(redirect.get("location"), where + ".location");
    } else {
      readLocation(node, path + ".redirect");
    }
  }

  private void readLocation(@Nullable Node node, String where) {
    String location = node == null ? null : yaml.text(node, where);
    if (location != null) {
      checks.add(DecisionChecks.location(location));
    }
  }

  private void text(String field, Function<String, Check> check) {
    Node node = fields.get(field);
    String text = node == null ? null : yaml.text(node, path + "." + field);
    if (text != null) {
      checks.add(check.apply(text));
    }
  }

  private void number(String field, int min, int max, Function<Integer, Check> check) {
    Node node = fields.get(field);
    Integer number = node == null ? null : yaml.number(node, path + "." + field, min, max);
    if (number != null) {
      checks.add(check.apply(number));
    }
  }
}
