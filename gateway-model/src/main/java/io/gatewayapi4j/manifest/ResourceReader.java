package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one resource of its tree. Immutable. */
final class ResourceReader {
  private final String file;
  private final boolean lenient;

  ResourceReader(String file, boolean lenient) {
    this.file = file;
    this.lenient = lenient;
  }

  /**
   * What a tree was read into.
   *
   * @param entry null where the library does not model the kind
   */
  record Result(Fields source, @Nullable Entry entry, List<Problem> problems) {}

  /**
   * Reads a resource.
   *
   * @param duplicates whether fields may have been written twice
   */
  Result read(Fields object, String apiVersion, String kindName, boolean duplicates) {
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    String version = apiVersion.substring(slash + 1);
    Kind kind = Versions.kind(group, kindName);
    String name = name(object, kind);
    List<Problem> problems = new ArrayList<>(0);
    ProblemSink sink = new ProblemSink(problems, file, kindName, name);
    if (duplicates) {
      new DuplicateFields(sink).report(object);
    }
    if (kind == null) {
      return new Result(object, null, problems);
    }
    if (Versions.isPublished(kind, group, version)) {
      Fields converted = Versions.convert(object, kind, version);
      Resource resource = Binder.bind(converted, kind, sink, lenient);
      Entry entry = new Entry(file, apiVersion, kind, name, resource, object, converted);
      return new Result(object, entry, problems);
    }
    if (!Versions.isComplete(kind)) {
      return new Result(object, null, problems);
    }
    unknownVersion(object, apiVersion, sink);
    Entry entry = new Entry(file, apiVersion, kind, name, null, object, object);
    return new Result(object, entry, problems);
  }

  private static void unknownVersion(Fields object, String apiVersion, ProblemSink sink) {
    Field field = object.field("apiVersion");
    sink.add(
        Level.ERROR,
        Source.SCHEMA,
        Rules.VERSION,
        "apiVersion",
        Texts.quote(apiVersion) + " is no version in which this kind was ever published",
        field == null ? object.position() : field.value().position());
  }

  private static String name(Fields object, @Nullable Kind kind) {
    return object.value("metadata") instanceof Fields metadata
        ? ProblemSink.name(kind, metadata.text("namespace"), metadata.text("name"))
        : ProblemSink.name(kind, null, null);
  }
}
