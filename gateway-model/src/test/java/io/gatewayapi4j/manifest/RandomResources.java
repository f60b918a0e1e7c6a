package io.gatewayapi4j.manifest;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.IntOrString;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.RawJson;
import io.gatewayapi4j.model.Resource;
import io.gatewayapi4j.model.Spelled;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Resources of any kind with any values, however senseless: what a reader and a writer must bear.
 */
final class RandomResources {
  private static final List<String> TEXTS =
      List.of(
          "a",
          "yes",
          "No",
          "on",
          "y",
          "null",
          "~",
          "0123",
          "1e3",
          "1_000",
          "0x1F",
          "-0",
          "1.",
          ".5",
          ".inf",
          ".nan",
          "12:30:45",
          "2001-01-01",
          "",
          " ",
          " a",
          "a ",
          "a: b",
          "a #b",
          "#a",
          "- a",
          "-",
          "---",
          "...",
          "?",
          ":",
          "<<",
          "=",
          "&a",
          "*a",
          "!a",
          "!!str",
          "%a",
          "@a",
          "`a",
          "{a",
          "[a",
          "]",
          ",a",
          "|",
          ">",
          "'",
          "\"",
          "\\",
          "a\nb",
          "a\nb\n",
          "\na",
          "a\n\nb",
          "a\n b\n",
          "a \nb",
          "\n",
          "\t",
          "a\tb",
          "a\r\nb",
          "\r",
          "\u0000",
          "\u0007",
          "\u001b",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u2028",
          "\u2029a",
          "\ufeff",
          "\ufeffa",
          "\uffff",
          "é",
          "日本語",
          "😀",
          "😀\n😀",
          "true",
          "False",
          "{}",
          "[]",
          "key: |\n  text",
          "9223372036854775808",
          "é: ü");

  private final Random random;

  RandomResources(long seed) {
    this.random = new Random(seed);
  }

  Resource resource(Kind kind) {
    return (Resource) record(kind.type());
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean required =
          components[i].getType().isRecord()
              && !components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      values[i] = required || random.nextInt(3) > 0 ? value(components[i].getGenericType()) : null;
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " cannot be made", e);
    }
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return list(arguments[0]);
      }
      return generic.getRawType() == Map.class ? map() : choice((Class<?>) arguments[0]);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return text();
    } else if (plain == Integer.class) {
      return random.nextBoolean() ? random.nextInt(100) : random.nextInt();
    } else if (plain == Long.class) {
      return random.nextBoolean() ? random.nextInt(100) : random.nextLong();
    } else if (plain == Boolean.class) {
      return random.nextBoolean();
    } else if (plain == IntOrString.class) {
      return random.nextBoolean()
          ? new IntOrString(Integer.toString(random.nextInt()), true)
          : new IntOrString(text(), false);
    } else if (plain == RawJson.class) {
      return new RawJson("{\"f:a\":{\".\":{}},\"n\":[1,-2.5,true,null,\"\\u0000é\"]}");
    }
    return record(plain);
  }

  private List<Object> list(Type item) {
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      items.add(value(item));
    }
    return items;
  }

  private Map<String, String> map() {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(random.nextInt(20) == 0 ? "k".repeat(2000) : text(), text());
    }
    return map;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the type is that of the field
  private Object choice(Class type) {
    Object[] constants = type.getEnumConstants();
    return random.nextInt(4) == 0
        ? Choice.parse(type, text())
        : Choice.parse(type, ((Spelled) constants[random.nextInt(constants.length)]).spelling());
  }

  private String text() {
    return switch (random.nextInt(8)) {
      case 0 -> TEXTS.get(random.nextInt(TEXTS.size())) + TEXTS.get(random.nextInt(TEXTS.size()));
      case 1 -> "x".repeat(random.nextInt(300)) + TEXTS.get(random.nextInt(TEXTS.size()));
      default -> TEXTS.get(random.nextInt(TEXTS.size()));
    };
  }
}
