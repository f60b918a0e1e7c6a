package io.gatewayapi4j.validate.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The expressions of a definition, run by the CEL library, with the functions of Kubernetes. */
final class Expressions {
  private static final Cel CEL = cel();
  private static final Map<String, CelRuntime.Program> PROGRAMS = new HashMap<>();
  private static final java.util.regex.Pattern FIELD =
      java.util.regex.Pattern.compile("\\.(\\w+)\\b(?!\\()");

  /** Words of CEL, which Kubernetes escapes where a field is called so. */
  private static final Set<String> RESERVED =
      Set.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  private Expressions() {}

  /** Told of an expression that is false, with the path it stands at. */
  interface Refusal {
    void at(String path, String expression);
  }

  /**
   * Tells of every expression that does not hold; transition rules only where there is an old
   * value.
   */
  static void refused(
      JsonNode value, JsonNode schema, String path, Optional<JsonNode> old, Refusal refusal) {
    failing(value, schema, old, expression -> refusal.at(path, expression));
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> part : schema.path("properties").properties()) {
        String name = part.getKey();
        if (value.has(name)) {
          Optional<JsonNode> oldPart = old.map(before -> before.get(name));
          String below = path + (path.isEmpty() ? "" : ".") + name;
          refused(value.get(name), part.getValue(), below, oldPart, refusal);
        }
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        refused(
            value.get(i), schema.path("items"), path + "[" + i + "]", Optional.empty(), refusal);
      }
    }
  }

  /** The fields of an object that an expression on it names, as often as it does. */
  static List<String> fields(String expression, JsonNode schema) {
    return FIELD
        .matcher(expression)
        .results()
        .map(found -> found.group(1))
        .filter(schema.path("properties")::has)
        .toList();
  }

  /** The expressions of this very part that do not hold. */
  static List<String> failing(JsonNode value, JsonNode schema) {
    List<String> failing = new ArrayList<>();
    failing(value, schema, Optional.empty(), failing::add);
    return failing;
  }

  private static void failing(
      JsonNode value, JsonNode schema, Optional<JsonNode> old, Consumer<String> failing) {
    if (!schema.has("x-kubernetes-validations")) {
      return;
    }
    Map<String, Object> variables = new HashMap<>();
    variables.put("self", convert(value, schema));
    variables.put("format", "format");
    old.ifPresent(before -> variables.put("oldSelf", convert(before, schema)));
    for (JsonNode rule : schema.get("x-kubernetes-validations")) {
      String expression = rule.get("rule").asText();
      boolean transition = expression.contains("oldSelf");
      if ((!transition || old.isPresent()) && !holds(expression, variables)) {
        failing.accept(expression);
      }
    }
  }

  /** An expression that cannot be evaluated, such as for want of a field, does not hold. */
  private static boolean holds(String expression, Map<String, Object> variables) {
    try {
      return (Boolean) PROGRAMS.computeIfAbsent(expression, Expressions::compile).eval(variables);
    } catch (CelEvaluationException e) {
      return false;
    }
  }

  private static CelRuntime.Program compile(String expression) {
    try {
      return CEL.createProgram(CEL.compile(expression).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(expression, e);
    }
  }

  private static Cel cel() {
    return CelFactory.standardCelBuilder()
        .setOptions(CelOptions.current().build())
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .addCompilerLibraries(CelExtensions.strings(), CelExtensions.optional())
        .addRuntimeLibraries(CelExtensions.strings(), CelExtensions.optional())
        .addVar("self", SimpleType.DYN)
        .addVar("oldSelf", SimpleType.DYN)
        .addVar("format", SimpleType.DYN)
        .addFunctionDeclarations(
            CelFunctionDecl.newFunctionDeclaration(
                "isIP",
                CelOverloadDecl.newGlobalOverload("is_ip", SimpleType.BOOL, SimpleType.DYN)),
            CelFunctionDecl.newFunctionDeclaration(
                "dns1123Label",
                CelOverloadDecl.newMemberOverload("format_label", SimpleType.DYN, SimpleType.DYN)),
            CelFunctionDecl.newFunctionDeclaration(
                "validate",
                CelOverloadDecl.newMemberOverload(
                    "format_validate", SimpleType.DYN, SimpleType.DYN, SimpleType.DYN)))
        .addFunctionBindings(
            CelFunctionBinding.from("is_ip", String.class, IpText::isStrictAddress),
            CelFunctionBinding.from("format_label", String.class, format -> "dns1123Label"),
            CelFunctionBinding.from(
                "format_validate", String.class, String.class, (format, text) -> label(text)))
        .build();
  }

  /** Kubernetes answers with an optional list of mistakes: never with null. */
  private static Object label(String text) {
    boolean valid = text.length() <= 63 && Pattern.matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?", text);
    return valid ? Optional.empty() : Optional.of(List.of("not a label"));
  }

  private static Object convert(JsonNode value, JsonNode schema) {
    if (value.isObject()) {
      boolean fields = schema.has("properties");
      Map<String, Object> map = new HashMap<>();
      for (Map.Entry<String, JsonNode> part : value.properties()) {
        String name = part.getKey();
        JsonNode below =
            fields ? schema.get("properties").path(name) : schema.path("additionalProperties");
        map.put(
            fields && RESERVED.contains(name) ? "__" + name + "__" : name,
            convert(part.getValue(), below));
      }
      return map;
    }
    if (value.isArray()) {
      List<Object> list = new ArrayList<>();
      value.forEach(item -> list.add(convert(item, schema.path("items"))));
      return list;
    }
    return value.isIntegralNumber()
        ? (Object) value.longValue()
        : value.isBoolean() ? (Object) value.booleanValue() : value.asText();
  }
}
