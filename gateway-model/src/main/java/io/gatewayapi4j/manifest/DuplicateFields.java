package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Reports the fields of one resource that are written twice in one object, each once. */
final class DuplicateFields {
  private final ProblemSink sink;
  private final FieldPath path = new FieldPath();

  /** What aliases and merges lead to more than once is looked at once, so all takes linear time. */
  private final Set<Fields> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  DuplicateFields(ProblemSink sink) {
    this.sink = sink;
  }

  void report(Node node) {
    if (node instanceof Fields object && seen.add(object)) {
      object.duplicates().forEach(this::report);
      for (Field field : object.fields()) {
        path.enterField(field.name());
        report(field.value());
        path.leave();
      }
      reportMerged(object.merged());
    } else if (node instanceof Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        path.enterItem(i);
        report(list.items().get(i));
        path.leave();
      }
    }
  }

  private void reportMerged(List<Fields> sources) {
    path.enterField("<<");
    sources.forEach(this::report);
    path.leave();
  }

  private void report(Field duplicate) {
    path.enterField(duplicate.name());
    sink.add(
        Level.ERROR,
        Source.SYNTAX,
        Rules.DUPLICATE_FIELD,
        path.toString(),
        "the field is written twice in one object",
        duplicate.position());
    path.leave();
  }
}
