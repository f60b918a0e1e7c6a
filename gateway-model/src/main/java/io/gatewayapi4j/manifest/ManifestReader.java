package io.gatewayapi4j.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads resources of YAML (one document or many) or JSON, with {@code List} kinds unfolded.
 *
 * <p>Strict unless {@link #lenient()}: a field that does not exist is an error, and a resource with
 * an error is not made. All problems of a text are found at once. Bad input is never an exception,
 * and takes time and memory linear in its length. Immutable and thread-safe.
 *
 * <p>Scalars are what they are to Kubernetes' own tools: YAML 1.1 as read by sigs.k8s.io/yaml.
 */
public final class ManifestReader {
  private static final ManifestReader STRICT = new ManifestReader(false);
  private static final ManifestReader LENIENT = new ManifestReader(true);

  private final boolean lenient;

  private ManifestReader(boolean lenient) {
    this.lenient = lenient;
  }

  /** A reader to which a field that does not exist is an error. */
  public static ManifestReader strict() {
    return STRICT;
  }

  /** A reader that warns of fields that do not exist, and keeps them for writing. */
  public static ManifestReader lenient() {
    return LENIENT;
  }

  /** Reads a text without a name. */
  public Manifest read(String text) {
    return read("", text);
  }

  /**
   * Reads a text.
   *
   * @param name what problems call it; one that ends in {@code .json} has to be JSON
   */
  public Manifest read(String name, String text) {
    return new FileReader(name, lenient).read(text);
  }

  /**
   * Reads the bytes of a file: UTF-8, or UTF-16 with or without byte order mark.
   *
   * @param name what problems call it; one that ends in {@code .json} has to be JSON
   */
  public Manifest read(String name, byte[] bytes) {
    return new FileReader(name, lenient).read(bytes);
  }

  /**
   * Reads a stream to its end, and leaves it open.
   *
   * @param name what problems call it; one that ends in {@code .json} has to be JSON
   * @throws IOException where the stream fails
   */
  public Manifest read(String name, InputStream stream) throws IOException {
    return read(name, stream.readAllBytes());
  }

  /**
   * Reads a file.
   *
   * @throws IOException where it cannot be opened or read
   */
  public Manifest read(Path file) throws IOException {
    return read(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Reads files, one after the other.
   *
   * @throws IOException where one cannot be opened or read
   */
  public Manifest read(Iterable<Path> files) throws IOException {
    ManifestCollector all = new ManifestCollector();
    for (Path file : files) {
      all.add(read(file));
    }
    return all.toManifest();
  }

  /**
   * Reads a Jackson tree, such as what {@code ObjectMapper.valueToTree} makes of an object of any
   * Kubernetes client. There are no positions.
   */
  public Manifest readTree(JsonNode tree) {
    return new FileReader("", lenient).read(Trees.of(tree));
  }

  /** Reads maps, lists, strings, numbers and booleans. There are no positions. */
  public Manifest readMap(Map<String, ?> object) {
    return new FileReader("", lenient).read(Trees.of(object));
  }
}
