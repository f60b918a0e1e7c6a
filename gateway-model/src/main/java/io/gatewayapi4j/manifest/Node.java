package io.gatewayapi4j.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a manifest and where it stood: what YAML and JSON are read into, resources are read
 * from and written to. Immutable; parts that YAML aliases share are one object.
 */
sealed interface Node {
  /** Where the value starts, {@linkplain Position#pack packed}. */
  long at();

  /** Where the value starts. */
  default Position position() {
    return Position.of(at());
  }

  /** What the value is, for messages. */
  String describe();

  /** One field of an object: its name, where the name stood, and its value. */
  record Field(String name, long at, Node value) {
    /** A field that was not read from a text. */
    Field(String name, Node value) {
      this(name, 0, value);
    }

    Position position() {
      return Position.of(at);
    }
  }

  /**
   * An object. Names are unique; of a name written twice the last value counts.
   *
   * @param duplicates the later ones of fields written twice in it
   * @param merged what {@code <<} merged into it: its fields count where the object has none
   */
  record Fields(List<Field> fields, List<Field> duplicates, List<Fields> merged, long at)
      implements Node {
    /** An object that was not read from a text. */
    Fields(List<Field> fields) {
      this(fields, 0);
    }

    /** An object with no more than its fields. */
    Fields(List<Field> fields, long at) {
      this(fields, List.of(), List.of(), at);
    }

    /** The same with other fields. */
    Fields with(List<Field> others) {
      return new Fields(others, duplicates, merged, at);
    }

    /** The field of that name, or null where there is none. Linear. */
    @Nullable Field field(String name) {
      for (Field field : fields) {
        if (field.name().equals(name)) {
          return field;
        }
      }
      return null;
    }

    /** The value of the field of that name; null where it is absent or written as null. */
    @Nullable Node value(String name) {
      Field field = field(name);
      return field == null || isNull(field.value()) ? null : field.value();
    }

    /** The text of the field of that name, or null where it has none. */
    @Nullable String text(String name) {
      return value(name) instanceof Scalar scalar && scalar.type() == ScalarType.STRING
          ? scalar.text()
          : null;
    }

    @Override
    public String describe() {
      return "an object";
    }
  }

  /** A list. */
  record Items(List<Node> items, long at) implements Node {
    /** A list that was not read from a text. */
    Items(List<Node> items) {
      this(items, 0);
    }

    @Override
    public String describe() {
      return "a list";
    }
  }

  /** The types of scalars, as JSON has them. */
  enum ScalarType {
    STRING("the string"),
    INTEGER("the number"),
    FLOAT("the number"),
    BOOLEAN("the boolean"),
    NULL("null");

    private final String description;

    ScalarType(String description) {
      this.description = description;
    }
  }

  /**
   * A scalar.
   *
   * @param text the value: as JSON spells it, but for strings, which are themselves
   * @param written the value as it was written, quotes apart
   */
  record Scalar(ScalarType type, String text, String written, long at) implements Node {
    static final Scalar NULL = new Scalar(ScalarType.NULL, "null", "null", 0);

    static Scalar text(String text, long at) {
      return new Scalar(ScalarType.STRING, text, text, at);
    }

    static Scalar of(ScalarType type, String text) {
      return new Scalar(type, text, text, 0);
    }

    @Override
    public String describe() {
      return type == ScalarType.NULL
          ? type.description
          : type.description + " " + Texts.quote(written);
    }
  }

  /** Whether a value is null, which means the same as absent. */
  static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.type() == ScalarType.NULL;
  }
}
