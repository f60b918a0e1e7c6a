package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Scalar;
import io.gatewayapi4j.manifest.Node.ScalarType;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import io.gatewayapi4j.manifest.Shape.Part;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record of one resource of its tree, and reports whatever of the tree does not fit. A
 * null is an absent field, as for the API server; but a list of others' kinds is then empty, as API
 * servers write an empty one as null.
 */
final class Binder {
  private final ProblemSink problems;
  private final boolean lenient;

  /** Whether it is a kind of others, so that fields that are not modelled exist all the same. */
  private final boolean partial;

  private final FieldPath path = new FieldPath();
  private final List<Step> steps = new ArrayList<>();

  /**
   * An object that is being read.
   *
   * @param depth the number of steps in the path of the object
   */
  record Step(Shape shape, Fields object, int depth) {}

  Binder(ProblemSink problems, Kind kind, boolean lenient) {
    this.problems = problems;
    this.lenient = lenient;
    this.partial =
        !kind.group().equals(Kind.Group.GATEWAY) && !kind.group().equals(Kind.Group.GATEWAY_X);
  }

  /** A binder of values that the library itself wrote. */
  static Binder ofDefaults() {
    return new Binder(new ProblemSink(new ArrayList<>(), "", null, null), Kind.HTTP_ROUTE, false);
  }

  FieldPath path() {
    return path;
  }

  /**
   * Whether what is read is no part of a custom resource, but of what Kubernetes itself decodes: in
   * its maps a null is an empty text.
   */
  boolean isPlainKubernetes() {
    return partial || path.isUnder("metadata");
  }

  /** The resource, or null where an error keeps it from being one. */
  static @Nullable Resource bind(Fields object, Kind kind, ProblemSink problems, boolean lenient) {
    Binder binder = new Binder(problems, kind, lenient);
    Resource resource = (Resource) binder.record(object, Shape.of(kind.type()));
    return problems.hasErrors() ? null : resource;
  }

  /** A record, or null where a part that it must have is missing. */
  @Nullable Object record(Fields object, Shape shape) {
    @Nullable Object[] values = new @Nullable Object[shape.parts().length];
    steps.add(new Step(shape, object, path.depth()));
    for (Field field : object.fields()) {
      Part part = shape.part(field.name());
      if (part == null) {
        unknown(field);
      } else if (!Node.isNull(field.value())) {
        path.enterField(field.name());
        values[part.index] = part.form.read(field.value(), this);
        path.leave();
      } else if (partial && part.form.isList()) {
        values[part.index] = List.of();
      }
    }
    boolean whole = requireParts(object, shape, values);
    steps.remove(steps.size() - 1);
    return whole ? shape.make(values) : null;
  }

  private boolean requireParts(Fields object, Shape shape, @Nullable Object[] values) {
    boolean whole = true;
    for (Part part : shape.required()) {
      if (values[part.index] != null) {
        continue;
      }
      Shape nested = part.form.shape();
      if (partial && nested != null && object.value(part.name) == null && !isMetadata(part)) {
        values[part.index] = nested.make(new @Nullable Object[nested.parts().length]);
        continue;
      }
      whole = false;
      if (object.value(part.name) == null) {
        path.enterField(part.name);
        error(Rules.REQUIRED, "is required, but missing", object.position());
        path.leave();
      }
    }
    return whole;
  }

  private static boolean isMetadata(Part part) {
    return part.name.equals("metadata");
  }

  private static boolean isTypeName(String name) {
    return name.equals("apiVersion") || name.equals("kind");
  }

  private void unknown(Field field) {
    if ((partial && !path.isUnder("metadata")) || (steps.size() == 1 && isTypeName(field.name()))) {
      return;
    }
    path.enterField(field.name());
    problems.add(
        lenient ? Level.WARNING : Level.ERROR,
        Source.SYNTAX,
        Rules.UNKNOWN_FIELD,
        path.toString(),
        "unknown field" + (problems.isFull() ? "" : FieldHints.hint(field.name(), steps, path)),
        field.position());
    path.leave();
  }

  /** The text of a string, or null where the node is none, which is then reported. */
  @Nullable String text(Node node) {
    if (node instanceof Scalar scalar && scalar.type() == ScalarType.STRING) {
      return scalar.text();
    }
    String remedy =
        node instanceof Scalar scalar
            ? ": write \"" + scalar.written() + "\" in quotes" + yamlBoolean(scalar)
            : "";
    error(Rules.TYPE, "expected a string, found " + node.describe() + remedy, node.position());
    return null;
  }

  private static String yamlBoolean(Scalar scalar) {
    return scalar.type() == ScalarType.BOOLEAN && !scalar.written().equalsIgnoreCase(scalar.text())
        ? ", as YAML takes the bare word for " + scalar.text()
        : "";
  }

  /** The value of an integer, or null where the node is none that fits, which is then reported. */
  @Nullable Long integer(Node node, boolean small) {
    Long value = node instanceof Scalar scalar ? integer(scalar) : null;
    if (value == null) {
      boolean number =
          node instanceof Scalar scalar
              && (scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.FLOAT);
      if (number && ((Scalar) node).type() == ScalarType.INTEGER) {
        error(Rules.RANGE, node.describe() + " is more than 64 bits hold", node.position());
      } else {
        wrongType("an integer", node);
      }
      return null;
    }
    if (small && value != value.intValue()) {
      error(Rules.RANGE, node.describe() + " is more than 32 bits hold", node.position());
      return null;
    }
    return value;
  }

  /** The integer that a number is, also where it is spelled as a float. */
  private static @Nullable Long integer(Scalar scalar) {
    String text = scalar.text();
    if (scalar.type() == ScalarType.INTEGER && text.length() <= 20) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        return null; // just over 64 bits
      }
    }
    if (scalar.type() == ScalarType.FLOAT && !text.endsWith("inf") && !text.equals(".nan")) {
      double value = Double.parseDouble(text);
      return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Long) (long) value : null;
    }
    return null;
  }

  void wrongType(String expected, Node node) {
    error(Rules.TYPE, "expected " + expected + ", found " + node.describe(), node.position());
  }

  void nullItem(Node node) {
    error(Rules.TYPE, "an item of a list cannot be null", node.position());
  }

  private void error(String rule, String message, Position at) {
    problems.add(Level.ERROR, Source.SCHEMA, rule, path.toString(), message, at);
  }
}
