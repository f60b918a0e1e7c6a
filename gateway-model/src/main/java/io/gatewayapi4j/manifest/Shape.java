package io.gatewayapi4j.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one record of the model, and how to make it of their values. Thread-safe. */
final class Shape {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final Constructor<?> constructor;
  private final Part[] parts;
  private final Map<String, Part> byName = new HashMap<>();
  private final List<Part> required = new ArrayList<>(2);

  private final Class<?> type;

  private Shape(Class<?> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    parts = new Part[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      parts[i] = new Part(i, components[i]);
      byName.put(parts[i].name, parts[i]);
      if (parts[i].required) {
        required.add(parts[i]);
      }
    }
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has this constructor", e);
    }
  }

  /** The shape of a record type. */
  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** The record. */
  Class<?> type() {
    return type;
  }

  /** Its fields, in the order in which they are written. */
  Part[] parts() {
    return parts;
  }

  /** The field of that name, or null where there is none. */
  @Nullable Part part(String name) {
    return byName.get(name);
  }

  /** Those without which there is no record. */
  List<Part> required() {
    return required;
  }

  /** The record of these values, one for each part. */
  Object make(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("a record of the model cannot be made", e);
    }
  }

  /** One field of a record. */
  static final class Part {
    final int index;
    final String name;
    final Form form;

    /** Whether the record cannot be made without it. */
    final boolean required;

    private final Method accessor;

    private Part(int index, RecordComponent component) {
      this.index = index;
      JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
      this.name = property == null ? component.getName() : property.value();
      this.form = Form.of(component.getGenericType());
      this.required =
          component.getType().isRecord()
              && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      this.accessor = component.getAccessor();
    }

    /** The value of the field in a record. */
    @Nullable Object get(Object record) {
      try {
        return accessor.invoke(record);
      } catch (InvocationTargetException | IllegalAccessException e) {
        throw new IllegalStateException("a record of the model cannot be read", e);
      }
    }
  }
}
