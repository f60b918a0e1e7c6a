package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.manifest.Node.Scalar;
import io.gatewayapi4j.manifest.Shape.Part;
import io.gatewayapi4j.model.Absent;
import io.gatewayapi4j.model.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes trees of resources: what was set, in the order of the model. */
final class ResourceTree {
  private ResourceTree() {}

  static Fields of(Resource resource) {
    List<Field> fields = new ArrayList<>();
    fields.add(text("apiVersion", resource.kind().apiVersion()));
    fields.add(text("kind", resource.kind().spelling()));
    addParts(resource, Shape.of(resource.getClass()), fields);
    return object(fields);
  }

  /** The entry with what its source has beyond the model; one without resource is its source. */
  static Fields of(Entry entry) {
    Resource resource = entry.resource();
    return resource == null
        ? entry.source()
        : withUnknown(of(resource), entry.converted(), Shape.of(resource.getClass()));
  }

  static Fields ofRecord(Object record, Shape shape) {
    List<Field> fields = new ArrayList<>();
    addParts(record, shape, fields);
    return object(fields);
  }

  private static void addParts(Object record, Shape shape, List<Field> fields) {
    for (Part part : shape.parts()) {
      Object value = part.get(record);
      if (value != null && !Absent.is(value)) {
        fields.add(new Field(part.name, part.form.write(value)));
      }
    }
  }

  /** What was written, and after it the fields of the source that the shape does not have. */
  private static Fields withUnknown(Fields written, Fields source, Shape shape) {
    List<Field> fields = new ArrayList<>(written.fields().size());
    for (Field field : written.fields()) {
      Part part = shape.part(field.name());
      Node original = source.value(field.name());
      Shape nested = part == null ? null : part.form.shape();
      fields.add(
          nested == null || original == null
              ? field
              : new Field(field.name(), withUnknown(field.value(), original, nested)));
    }
    for (Field field : source.fields()) {
      if (shape.part(field.name()) == null && written.field(field.name()) == null) {
        fields.add(field);
      }
    }
    return object(fields);
  }

  private static Node withUnknown(Node written, @Nullable Node source, Shape shape) {
    if (written instanceof Fields object && source instanceof Fields original) {
      return withUnknown(object, original, shape);
    }
    if (written instanceof Items list
        && source instanceof Items original
        && list.items().size() == original.items().size()) {
      List<Node> items = new ArrayList<>(list.items().size());
      for (int i = 0; i < list.items().size(); i++) {
        items.add(withUnknown(list.items().get(i), original.items().get(i), shape));
      }
      return new Items(items);
    }
    return written;
  }

  private static Field text(String name, String value) {
    return new Field(name, Scalar.text(value, 0));
  }

  private static Fields object(List<Field> fields) {
    return new Fields(fields);
  }
}
