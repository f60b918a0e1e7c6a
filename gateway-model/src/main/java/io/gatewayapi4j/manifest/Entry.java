package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One resource as it stood in a file: what it became, and where each of its fields was. Immutable.
 */
public final class Entry {
  private final String file;
  private final String apiVersion;
  private final Kind kind;
  private final String name;
  private final @Nullable Resource resource;
  private final Fields source;
  private final Fields converted;

  /**
   * An entry.
   *
   * @param source the object as it was written
   * @param converted the same in the version that the library writes, in which paths are
   */
  Entry(
      String file,
      String apiVersion,
      Kind kind,
      String name,
      @Nullable Resource resource,
      Fields source,
      Fields converted) {
    this.file = Objects.requireNonNull(file, "file is null");
    this.apiVersion = Objects.requireNonNull(apiVersion, "apiVersion is null");
    this.kind = Objects.requireNonNull(kind, "kind is null");
    this.name = Objects.requireNonNull(name, "name is null");
    this.resource = resource;
    this.source = source;
    this.converted = converted;
  }

  /** The file it was read from; empty where there was none. */
  public String file() {
    return file;
  }

  /** The {@code apiVersion} as it was written, which may be older than the one of the kind. */
  public String apiVersion() {
    return apiVersion;
  }

  /** The kind of the resource. */
  public Kind kind() {
    return kind;
  }

  /** {@code namespace/name}, or the name alone for cluster-wide kinds, as problems name it. */
  public String name() {
    return name;
  }

  /** The resource, or null where an error kept it from being read whole. */
  public @Nullable Resource resource() {
    return resource;
  }

  /** Where the resource starts. */
  public Position position() {
    return source.position();
  }

  /**
   * Where a field stood: a scalar, or an item of a list, at its first character; an object or list
   * at its name. Where there is no such field, the nearest one around it. Linear in the path.
   *
   * @param fieldPath such as {@code spec.rules[0].matches[1].path}, or {@code
   *     metadata.labels[app.example/name]}; empty for the whole resource
   */
  public Position position(String fieldPath) {
    return Paths.locate(converted, fieldPath).position();
  }

  /** Where the name of a field stood; as {@link #position(String)} where it has none. */
  public Position namePosition(String fieldPath) {
    return Paths.locate(converted, fieldPath).name();
  }

  /** A problem of a field of this resource, at its position. */
  public Problem problem(
      Problem.Level level,
      Problem.Source problemSource,
      String rule,
      String fieldPath,
      String message) {
    return problem(level, problemSource, rule, fieldPath, message, position(fieldPath));
  }

  private Problem problem(
      Problem.Level level,
      Problem.Source problemSource,
      String rule,
      String fieldPath,
      String message,
      Position at) {
    return new Problem(
        level,
        problemSource,
        rule,
        kind.spelling(),
        name,
        fieldPath,
        message,
        file,
        at.line(),
        at.column());
  }

  /**
   * The same entry with another resource in place of its own, such as the same with a new status.
   * What was unknown in the old status is not carried over.
   */
  public Entry with(Resource replacement) {
    List<Node.Field> fields = new ArrayList<>(converted.fields());
    fields.removeIf(field -> field.name().equals("status"));
    Fields rest = converted.with(fields);
    return new Entry(file, apiVersion, kind, name, replacement, source, rest);
  }

  /** The object in the version that the library writes. */
  Fields converted() {
    return converted;
  }

  /** The object as it was written. */
  Fields source() {
    return source;
  }

  /** Such as {@code HTTPRoute shop/cart}. */
  @Override
  public String toString() {
    return kind.spelling() + " " + name;
  }
}
