package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Shape.Part;
import io.gatewayapi4j.model.Absent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes trees of records: what was set, in the order of the model. */
final class RecordWriter {
  private RecordWriter() {}

  static Fields write(Object record, Shape shape) {
    List<Field> fields = new ArrayList<>();
    add(record, shape, fields);
    return new Fields(fields, List.of(), Position.NONE);
  }

  static void add(Object record, Shape shape, List<Field> fields) {
    for (Part part : shape.parts()) {
      @Nullable Object value = part.get(record);
      if (value != null && !Absent.is(value)) {
        fields.add(new Field(part.name, Position.NONE, part.form.write(value)));
      }
    }
  }
}
