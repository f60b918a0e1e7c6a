package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.manifest.Node.Scalar;
import io.gatewayapi4j.manifest.Node.ScalarType;
import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.IntOrString;
import io.gatewayapi4j.model.RawJson;
import io.gatewayapi4j.model.Spelled;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the values of one type of field are read from a tree and written to one. Thread-safe. */
abstract sealed class Form {
  /**
   * The value, or null where the node is none of this form, which is then reported.
   *
   * @param node not null in the sense of {@link Node#isNull}
   */
  abstract @Nullable Object read(Node node, Binder binder);

  /** The value as a tree. */
  abstract Node write(Object value);

  /** The record that its values, or the items of them, are; null where they are none. */
  @Nullable Shape shape() {
    return null;
  }

  /** Whether its values are lists. */
  boolean isList() {
    return false;
  }

  /** The form of a declared type of the model. */
  static Form of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[generic.getRawType() == Map.class ? 1 : 0];
      if (generic.getRawType() == List.class) {
        return new ListForm(of(argument));
      }
      if (generic.getRawType() == Map.class && argument == String.class) {
        return new MapForm();
      }
      if (generic.getRawType() == Choice.class) {
        return new ChoiceForm((Class<?>) argument);
      }
    } else if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    throw new IllegalStateException("the model has no fields of type " + type);
  }

  private static Form ofClass(Class<?> type) {
    if (type == String.class) {
      return new TextForm();
    } else if (type == Integer.class) {
      return new NumberForm(true);
    } else if (type == Long.class) {
      return new NumberForm(false);
    } else if (type == Boolean.class) {
      return new BooleanForm();
    } else if (type == RawJson.class) {
      return new RawForm();
    } else if (type == IntOrString.class) {
      return new IntOrStringForm();
    } else if (type.isRecord()) {
      return new RecordForm(type);
    }
    throw new IllegalStateException("the model has no fields of type " + type);
  }

  private static final class TextForm extends Form {
    @Override
    @Nullable Object read(Node node, Binder binder) {
      return binder.text(node);
    }

    @Override
    Node write(Object value) {
      return Scalar.of(ScalarType.STRING, (String) value);
    }
  }

  private static final class NumberForm extends Form {
    private final boolean small;

    NumberForm(boolean small) {
      this.small = small;
    }

    @Override
    @Nullable Object read(Node node, Binder binder) {
      Long number = binder.integer(node, small);
      return number == null || !small ? number : (Object) number.intValue();
    }

    @Override
    Node write(Object value) {
      return Scalar.of(ScalarType.INTEGER, value.toString());
    }
  }

  private static final class BooleanForm extends Form {
    @Override
    @Nullable Object read(Node node, Binder binder) {
      if (node instanceof Scalar scalar && scalar.type() == ScalarType.BOOLEAN) {
        return scalar.text().equals("true");
      }
      binder.wrongType("a boolean", node);
      return null;
    }

    @Override
    Node write(Object value) {
      return Scalar.of(ScalarType.BOOLEAN, value.toString());
    }
  }

  private static final class IntOrStringForm extends Form {
    @Override
    @Nullable Object read(Node node, Binder binder) {
      if (node instanceof Scalar scalar && scalar.type() == ScalarType.STRING) {
        return new IntOrString(scalar.text(), false);
      }
      if (node instanceof Scalar scalar && scalar.type() != ScalarType.BOOLEAN) {
        Long number = binder.integer(node, true);
        return number == null ? null : new IntOrString(number.toString(), true);
      }
      binder.wrongType("an integer or a string", node);
      return null;
    }

    @Override
    Node write(Object value) {
      IntOrString either = (IntOrString) value;
      return Scalar.of(either.number() ? ScalarType.INTEGER : ScalarType.STRING, either.text());
    }
  }

  private static final class ChoiceForm extends Form {
    private final Map<String, Choice<?>> known = new HashMap<>();

    ChoiceForm(Class<?> type) {
      for (Object constant : type.getEnumConstants()) {
        known.put(
            ((Spelled) constant).spelling(), choice(((Spelled) constant).spelling(), constant));
      }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the constant is of the type of the field
    private static Choice<?> choice(String spelling, @Nullable Object constant) {
      return new Choice(spelling, (Enum) constant);
    }

    @Override
    @Nullable Object read(Node node, Binder binder) {
      String text = binder.text(node);
      if (text == null) {
        return null;
      }
      Choice<?> choice = known.get(text);
      return choice == null ? choice(text, null) : choice;
    }

    @Override
    Node write(Object value) {
      return Scalar.of(ScalarType.STRING, ((Choice<?>) value).text());
    }
  }

  private static final class RawForm extends Form {
    @Override
    Object read(Node node, Binder binder) {
      return new RawJson(JsonWriter.compact(node));
    }

    @Override
    Node write(Object value) {
      return JsonWriter.parse(((RawJson) value).text());
    }
  }

  private static final class MapForm extends Form {
    @Override
    @Nullable Object read(Node node, Binder binder) {
      if (!(node instanceof Fields object)) {
        binder.wrongType("an object", node);
        return null;
      }
      Map<String, String> map = new LinkedHashMap<>();
      for (Field field : object.fields()) {
        if (!Node.isNull(field.value())) {
          binder.path().enterKey(field.name());
          String value = binder.text(field.value());
          binder.path().leave();
          if (value != null) {
            map.put(field.name(), value);
          }
        } else if (binder.isPlainKubernetes()) {
          map.put(field.name(), "");
        }
      }
      return map;
    }

    @Override
    Node write(Object value) {
      List<Field> fields = new ArrayList<>();
      ((Map<?, ?>) value)
          .forEach(
              (key, text) ->
                  fields.add(new Field((String) key, Scalar.of(ScalarType.STRING, (String) text))));
      return new Fields(fields);
    }
  }

  private static final class ListForm extends Form {
    private final Form item;

    ListForm(Form item) {
      this.item = item;
    }

    @Override
    @Nullable Shape shape() {
      return item.shape();
    }

    @Override
    boolean isList() {
      return true;
    }

    @Override
    @Nullable Object read(Node node, Binder binder) {
      if (!(node instanceof Items list)) {
        binder.wrongType("a list", node);
        return null;
      }
      Object[] values = new Object[list.items().size()];
      int count = 0;
      for (int i = 0; i < values.length; i++) {
        Node element = list.items().get(i);
        binder.path().enterItem(i);
        Object value = null;
        if (Node.isNull(element)) {
          binder.nullItem(element);
        } else {
          value = item.read(element, binder);
        }
        binder.path().leave();
        if (value != null) {
          values[count++] = value;
        }
      }
      return List.of(count == values.length ? values : Arrays.copyOf(values, count));
    }

    @Override
    Node write(Object value) {
      List<?> list = (List<?>) value;
      List<Node> items = new ArrayList<>(list.size());
      for (Object element : list) {
        items.add(item.write(element));
      }
      return new Items(items);
    }
  }

  private static final class RecordForm extends Form {
    private final Class<?> type;

    RecordForm(Class<?> type) {
      this.type = type;
    }

    @Override
    Shape shape() {
      return Shape.of(type);
    }

    @Override
    @Nullable Object read(Node node, Binder binder) {
      if (!(node instanceof Fields object)) {
        binder.wrongType("an object", node);
        return null;
      }
      return binder.record(object, shape());
    }

    @Override
    Node write(Object value) {
      return ResourceTree.ofRecord(value, shape());
    }
  }
}
