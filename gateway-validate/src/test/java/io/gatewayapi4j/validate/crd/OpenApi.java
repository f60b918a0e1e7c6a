package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.regex.RegularExpression;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The OpenAPI constraints of a definition, judged by a JSON-Schema library. */
final class OpenApi {
  private static final Pattern TIME =
      Pattern.compile("^([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$");

  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft4())
          .format(new NamedFormat("date-time", OpenApi::isDateTime))
          .format(new NamedFormat("ipv4", text -> text.indexOf('.') >= 0 && IpText.isAddress(text)))
          .format(new NamedFormat("ipv6", text -> text.indexOf(':') >= 0 && IpText.isAddress(text)))
          .format(new Int32())
          .format(new NamedFormat("int64", text -> true))
          .build();

  private final JsonNode definition;
  private final Schema schema;

  OpenApi(JsonNode definition) {
    this.definition = definition;
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(OpenApi::expression)
            .build();
    this.schema =
        SchemaRegistry.withDialect(DIALECT, registry -> registry.schemaRegistryConfig(config))
            .getSchema(definition.toString(), InputFormat.JSON);
  }

  /** Found anywhere, where it is not anchored. */
  private static RegularExpression expression(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> compiled.matcher(text).find();
  }

  /** The fields that are refused. */
  Set<String> refused(JsonNode object) {
    Set<String> paths = new TreeSet<>();
    for (Error error : schema.validate(object.toString(), InputFormat.JSON)) {
      paths.add(path(error));
    }
    return paths;
  }

  /** A failed oneOf counts for the object it stands on, not for what its alternatives ask of. */
  private String path(Error error) {
    String where = path(error.getInstanceLocation());
    NodePath evaluation = error.getEvaluationPath();
    for (int i = 0; i < evaluation.getNameCount(); i++) {
      if (evaluation.getElement(i).equals("oneOf")) {
        int depth = 0;
        for (int j = 0; j < i; j++) {
          Object step = evaluation.getElement(j);
          depth += step.equals("properties") || step.equals("items") ? 1 : 0;
        }
        return path(error.getInstanceLocation(), depth);
      }
    }
    return error.getKeyword().equals("required")
        ? where + (where.isEmpty() ? "" : ".") + error.getProperty()
        : where;
  }

  private String path(NodePath location) {
    return path(location, location.getNameCount());
  }

  private String path(NodePath location, int depth) {
    StringBuilder path = new StringBuilder();
    JsonNode at = definition;
    for (int i = 0; i < depth; i++) {
      Object step = location.getElement(i);
      if (step instanceof Integer || at.has("additionalProperties")) {
        path.append('[').append(step).append(']');
        at = step instanceof Integer ? at.path("items") : at.get("additionalProperties");
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step);
        at = at.path("properties").path(step.toString());
      }
    }
    return path.toString();
  }

  /** Written after what the API server's format library does. */
  private static boolean isDateTime(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split("t", -1);
    if (parts.length < 2 || !isDate(parts[0])) {
      return false;
    }
    var matcher = TIME.matcher(parts[1]);
    return matcher.find()
        && matcher.group(1).compareTo("23") <= 0
        && matcher.group(2).compareTo("59") <= 0
        && matcher.group(3).compareTo("59") <= 0;
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private record NamedFormat(String name, Predicate<String> check) implements Format {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return check.test(value);
    }
  }

  private record Int32() implements Format {
    @Override
    public String getName() {
      return "int32";
    }

    @Override
    public boolean matches(
        ExecutionContext context,
        SchemaContext schemaContext,
        tools.jackson.databind.JsonNode node) {
      return !node.isIntegralNumber() || node.longValue() == (int) node.longValue();
    }
  }
}
