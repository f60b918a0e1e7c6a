package io.gatewayapi4j.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes resources: what was set, in one order, in the version that the library writes. Reading
 * what was written gives an equal resource. Thread-safe; linear in the size of the resource.
 *
 * <p>An {@link Entry} is written with the fields of its source that the model does not have; one
 * that could not be read whole is written as it was.
 */
public final class ManifestWriter {
  private ManifestWriter() {}

  /** The resource as one YAML document. */
  public static String yaml(Resource resource) {
    return YamlWriter.write(List.of(ResourceTree.of(resource)));
  }

  /** The resources as YAML documents, one after the other. */
  public static String yaml(Iterable<? extends Resource> resources) {
    List<Node> documents = new ArrayList<>();
    for (Resource resource : resources) {
      documents.add(ResourceTree.of(resource));
    }
    return YamlWriter.write(documents);
  }

  /** The entries as YAML documents, one after the other. */
  public static String yamlOfEntries(Iterable<Entry> entries) {
    return YamlWriter.write(trees(entries));
  }

  /** The resource as JSON, without blanks. */
  public static String json(Resource resource) {
    return JsonWriter.compact(ResourceTree.of(resource));
  }

  /** The entry as JSON, without blanks. */
  public static String json(Entry entry) {
    return JsonWriter.compact(ResourceTree.of(entry));
  }

  /** The entries as a JSON list, without blanks. */
  public static String jsonOfEntries(Iterable<Entry> entries) {
    return JsonWriter.compact(new Items(trees(entries)));
  }

  /** A part of a resource, such as a filter or a retry, as JSON without blanks. */
  public static String jsonOfPart(Record part) {
    return JsonWriter.compact(ResourceTree.ofRecord(part, Shape.of(part.getClass())));
  }

  private static List<Node> trees(Iterable<Entry> entries) {
    List<Node> trees = new ArrayList<>();
    for (Entry entry : entries) {
      trees.add(ResourceTree.of(entry));
    }
    return trees;
  }

  /**
   * The resource as a Jackson tree, of which {@code ObjectMapper.treeToValue} makes an object of
   * any Kubernetes client.
   */
  public static JsonNode tree(Resource resource) {
    return Trees.toJackson(ResourceTree.of(resource));
  }

  /** The resource as maps, lists, strings, longs, doubles and booleans; all are mutable copies. */
  public static Map<String, Object> map(Resource resource) {
    Fields tree = ResourceTree.of(resource);
    return Trees.toMap(tree);
  }
}
