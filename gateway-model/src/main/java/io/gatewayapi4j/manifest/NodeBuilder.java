package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.manifest.Node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one document from the events of a parser, without recursion. */
final class NodeBuilder {
  /** Far more than any resource needs, far less than a thread's stack holds. */
  static final int MAX_DEPTH = 200;

  /**
   * The open objects and lists, outermost first; beyond the depth, such as wait to be used again.
   */
  private final List<Frame> frames = new ArrayList<>();

  private final ItemSink items;
  private int depth;
  private @Nullable Node root;
  private boolean duplicates;

  NodeBuilder(ItemSink items) {
    this.items = items;
  }

  /** Told of each object in the list {@code items} of a document as soon as it is whole. */
  interface ItemSink {
    /**
     * Takes an object.
     *
     * @param duplicates whether a field was written twice so far
     */
    void item(Fields item, boolean duplicates);
  }

  /** Whether no object or list is open. */
  boolean isAtTop() {
    return depth == 0;
  }

  /** Whether the next value is the name of a field. */
  boolean expectsName() {
    return depth > 0 && innermost().object && innermost().name == null;
  }

  private Frame innermost() {
    return frames.get(depth - 1);
  }

  Frame startObject(long at) throws SyntaxException {
    return start(true, at);
  }

  Frame startList(long at) throws SyntaxException {
    return start(false, at);
  }

  private Frame start(boolean object, long at) throws SyntaxException {
    limitDepth(1, at);
    if (depth == frames.size()) {
      frames.add(new Frame());
    }
    Frame frame = frames.get(depth++);
    frame.start(object, at);
    return frame;
  }

  private void limitDepth(int levels, long at) throws SyntaxException {
    if (depth + levels > MAX_DEPTH) {
      throw new SyntaxException(
          Rules.NESTING,
          "objects and lists nest more than " + MAX_DEPTH + " levels deep",
          Position.of(at));
    }
  }

  void name(String name, long at) {
    innermost().name(name, at);
  }

  /** Says that the value of the next field is to be merged into the object. */
  void mergeName(long at) {
    Frame frame = innermost();
    frame.name("<<", at);
    frame.merging = true;
  }

  /** Takes a scalar. */
  void value(Scalar scalar, long weight) throws SyntaxException {
    add(scalar, weight, 0);
  }

  /** Takes a value that was built before, which an alias at that place stands for. */
  void value(Node node, long weight, int levels, long at) throws SyntaxException {
    limitDepth(levels, at);
    add(node, weight, levels);
  }

  private void add(Node node, long weight, int levels) throws SyntaxException {
    if (depth == 0) {
      root = node;
    } else {
      Frame frame = innermost();
      frame.weight += weight;
      frame.levels = Math.max(frame.levels, levels + 1);
      frame.add(node);
    }
  }

  /** Ends the innermost object or list, and tells what it was. */
  Frame end() throws SyntaxException {
    Frame frame = frames.get(--depth);
    Node node = frame.toNode();
    duplicates |= frame.duplicates != null;
    frame.node = node;
    add(node, frame.weight, frame.levels);
    if (node instanceof Fields item && isInItems()) {
      items.item(item, duplicates);
    }
    return frame;
  }

  private boolean isInItems() {
    return depth == 2 && !innermost().object && "items".equals(frames.get(0).name);
  }

  /** The document, and forgets it. */
  @Nullable Node take() {
    Node node = root;
    root = null;
    return node;
  }

  /** Whether a field was written twice so far. */
  boolean sawDuplicates() {
    return duplicates;
  }

  /** An object or list that is being built. */
  static final class Frame {
    private static final int FEW = 12;

    private final List<Field> fields = new ArrayList<>();
    private final List<Node> items = new ArrayList<>();
    private boolean object;
    private long start;
    private @Nullable Map<String, Integer> index;
    private @Nullable List<Field> duplicates;
    private @Nullable List<Fields> merged;
    private @Nullable String name;
    private long nameAt;
    private boolean merging;

    /** What follows the expansion of aliases: about the characters that it would take to write. */
    long weight;

    /** How deep it nests. */
    int levels;

    /** Of YAML: the anchor that names it. */
    @Nullable String anchor;

    /** Of YAML: what that anchor means until the node is complete. */
    YamlReader.@Nullable Anchored incomplete;

    /** Set once it is complete. */
    @Nullable Node node;

    private void start(boolean isObject, long at) {
      object = isObject;
      start = at;
      fields.clear();
      items.clear();
      index = null;
      duplicates = null;
      merged = null;
      name = null;
      merging = false;
      weight = 2;
      levels = 1;
      anchor = null;
      incomplete = null;
      node = null;
    }

    private void name(String fieldName, long at) {
      name = fieldName;
      nameAt = at;
      weight += fieldName.length();
    }

    private void add(Node value) throws SyntaxException {
      if (!object) {
        items.add(value);
        return;
      }
      if (merging) {
        merging = false;
        merge(value);
      } else {
        put(new Field(name == null ? "" : name, nameAt, value));
      }
      name = null;
    }

    private void put(Field field) {
      int at = indexOf(field.name());
      if (at < 0) {
        if (index != null) {
          index.put(field.name(), fields.size());
        }
        fields.add(field);
        return;
      }
      fields.set(at, field);
      if (duplicates == null) {
        duplicates = new ArrayList<>();
      }
      duplicates.add(field);
    }

    private int indexOf(String fieldName) {
      if (index == null && fields.size() < FEW) {
        for (int i = 0; i < fields.size(); i++) {
          if (fields.get(i).name().equals(fieldName)) {
            return i;
          }
        }
        return -1;
      }
      if (index == null) {
        index = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
          index.put(fields.get(i).name(), i);
        }
      }
      return index.getOrDefault(fieldName, -1);
    }

    private void merge(Node value) throws SyntaxException {
      if (merged == null) {
        merged = new ArrayList<>();
      }
      if (value instanceof Fields source) {
        merged.add(source);
      } else if (value instanceof Items list) {
        for (Node item : list.items()) {
          if (!(item instanceof Fields source)) {
            throw notMergeable(item);
          }
          merged.add(source);
        }
      } else {
        throw notMergeable(value);
      }
    }

    private SyntaxException notMergeable(Node value) {
      return new SyntaxException(
          Rules.SYNTAX,
          "`<<` merges objects, not " + value.describe(),
          Position.of(value instanceof Scalar ? value.at() : nameAt));
    }

    private Node toNode() {
      if (!object) {
        return new Items(List.copyOf(items), start);
      }
      if (merged != null) {
        for (Fields source : merged) {
          for (Field field : source.fields()) {
            if (indexOf(field.name()) < 0) {
              put(field);
            }
          }
        }
      }
      return new Fields(
          List.copyOf(fields),
          duplicates == null ? List.of() : List.copyOf(duplicates),
          merged == null ? List.of() : List.copyOf(merged),
          start);
    }
  }
}
