package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an API server with one definition says of an object. */
public final class ApiServer {
  private final Definition definition;
  private final OpenApi openApi;

  /** An API server with that definition. */
  public ApiServer(Definition definition) {
    this.definition = definition;
    this.openApi = new OpenApi(definition.schema());
  }

  /**
   * A verdict.
   *
   * @param fields the fields that OpenAPI constraints refuse
   * @param items the items of lists that come a second time
   * @param expressions the paths and expressions that do not hold
   */
  public record Verdict(Set<String> fields, Set<String> items, List<Failure> expressions) {
    /** Whether nothing is refused. */
    public boolean accepted() {
      return fields.isEmpty() && items.isEmpty() && expressions.isEmpty();
    }
  }

  /** An expression that does not hold. */
  public record Failure(String path, String expression) {}

  /** The verdict on a new object, its metadata aside. */
  public Verdict judge(JsonNode object) {
    return judge(object, Optional.empty());
  }

  /** The verdict on an object that is to take the place of another. */
  public Verdict judge(JsonNode object, Optional<JsonNode> old) {
    JsonNode schema = definition.schema();
    JsonNode prepared = Structure.prepare(object, schema);
    Optional<JsonNode> before = old.map(value -> Structure.prepare(value, schema));
    Set<String> items = new TreeSet<>();
    Lists.refused(prepared, schema, "", items);
    List<Failure> failures = new ArrayList<>();
    Expressions.refused(
        prepared,
        schema,
        "",
        before,
        (path, expression) -> failures.add(new Failure(path, expression)));
    return new Verdict(openApi.refused(prepared), items, failures);
  }
}
