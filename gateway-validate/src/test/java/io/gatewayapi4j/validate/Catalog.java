package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Channel;
import io.gatewayapi4j.model.Items;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.OneOf;
import io.gatewayapi4j.model.Required;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Syntax;
import io.gatewayapi4j.model.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every rule of ours, found by walking the model from the kinds down: constraints of single fields
 * and named rules alike.
 */
public final class Catalog {
  /**
   * One rule at one place.
   *
   * @param id the id
   * @param kind the kind of resource
   * @param path the field, with {@code []} for items and entries
   * @param keyword what kind of constraint it is, in the words of OpenAPI; {@code rule} for named
   *     ones
   * @param argument what the keyword is given
   * @param law what is allowed
   * @param scope where it holds
   */
  public record Row(
      String id,
      Kind kind,
      String path,
      String keyword,
      String argument,
      String law,
      String scope) {}

  private final List<Row> rows = new ArrayList<>();
  private final Kind kind;

  private Catalog(Kind kind) {
    this.kind = kind;
  }

  /** The rules of a kind, in the order of the model. */
  public static List<Row> of(Kind kind) {
    Catalog catalog = new Catalog(kind);
    catalog.named(Resource.class, "");
    catalog.record(kind.type(), "");
    return catalog.rows;
  }

  /** Whether a rule holds with the definitions of a channel. */
  public static boolean holds(Row row, Channel channel, String version) {
    return Scope.valueOf(row.scope()).includes(Edition.of(channel, version))
        && (channel == Channel.EXPERIMENTAL
            || !Experimental.isBelow(row.kind(), row.path().replace("[]", "[0]")));
  }

  private void record(Class<?> type, String path) {
    named(type, path);
    for (RecordComponent component : type.getRecordComponents()) {
      String name = Paths.name(component.getName());
      String below = path.isEmpty() ? name : path + "." + name;
      String id = type.getSimpleName() + "." + name;
      for (Annotation annotation : field(type, component).getAnnotations()) {
        constraint(id, below, annotation, component.getGenericType());
      }
      walk(component.getGenericType(), below);
      items(field(type, component).getAnnotatedType(), id, below);
    }
  }

  private static java.lang.reflect.Field field(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Constraints of the items of a list, or the values of a map. */
  private void items(AnnotatedType type, String id, String path) {
    if (type instanceof AnnotatedParameterizedType parameterized) {
      AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
      AnnotatedType last = arguments[arguments.length - 1];
      for (Annotation annotation : last.getAnnotations()) {
        constraint(id, path + "[]", annotation, last.getType());
      }
    }
  }

  private void walk(Type type, String path) {
    if (type instanceof ParameterizedType parameterized) {
      Type[] arguments = parameterized.getActualTypeArguments();
      if (parameterized.getRawType() == List.class) {
        walk(arguments[0], path + "[]");
      }
    } else if (type instanceof Class<?> part && part.isRecord() && !isValue(part)) {
      record(part, path);
    }
  }

  private static boolean isValue(Class<?> part) {
    return Set.of("Choice", "RawJson", "IntOrString").contains(part.getSimpleName());
  }

  private void constraint(String id, String path, Annotation annotation, Type type) {
    if (annotation instanceof Required) {
      add(id, "required", path, "", "is required");
    } else if (annotation instanceof Text text) {
      text(id, path, text);
    } else if (annotation instanceof Items items) {
      boolean map = type instanceof ParameterizedType of && of.getRawType() == Map.class;
      String what = map ? "properties" : "items";
      if (items.min() > 0) {
        add(id, "min-" + what, path, items.min() + "", "has at least " + items.min() + " items");
      }
      if (items.max() < Integer.MAX_VALUE) {
        add(id, "max-" + what, path, items.max() + "", "has at most " + items.max() + " items");
      }
    } else if (annotation instanceof OneOf oneOf) {
      String values = String.join(", ", new TreeSet<>(List.of(oneOf.value())));
      add(id, "enum", path, values, "is one of " + String.join(", ", oneOf.value()));
    } else if (annotation instanceof Min min) {
      add(id, "minimum", path, min.value() + "", "is at least " + min.value());
    } else if (annotation instanceof Max max) {
      add(id, "maximum", path, max.value() + "", "is at most " + max.value());
    }
  }

  private void text(String id, String path, Text text) {
    if (text.min() > 0) {
      add(id, "min-length", path, text.min() + "", "is not empty");
    }
    if (text.max() < Integer.MAX_VALUE) {
      add(id, "max-length", path, text.max() + "", "has at most " + text.max() + " characters");
    }
    if (text.form().isFormat()) {
      add(id, "format", path, "date-time", "is " + text.form().description());
    } else if (text.form() != Syntax.ANY) {
      add(id, "pattern", path, text.form().pattern(), "is " + text.form().description());
    }
  }

  private void add(String id, String keyword, String path, String argument, String law) {
    rows.add(new Row(id + "/" + keyword, kind, path, keyword, argument, law, "ALWAYS"));
  }

  private void named(Class<?> part, String path) {
    List<? extends Rule<?>> rules = RuleBook.of(part);
    for (Rule<?> rule : rules) {
      String field = rule.field().isEmpty() || path.isEmpty() ? "" : ".";
      String keyword = rule instanceof Rule.Unique ? "unique" : "rule";
      rows.add(
          new Row(
              rule.id(),
              kind,
              path + field + rule.field(),
              keyword,
              rule.id().substring(rule.id().indexOf('/') + 1),
              rule.law(),
              rule.scope().name()));
    }
  }
}
