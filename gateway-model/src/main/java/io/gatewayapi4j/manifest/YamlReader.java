package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Scalar;
import io.gatewayapi4j.manifest.Node.ScalarType;
import io.gatewayapi4j.manifest.NodeBuilder.Frame;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Reads the documents of a YAML text, one at a time, from the events of SnakeYAML's parser. Tags,
 * aliases and merge keys are settled here, so that none can make more of a text than a multiple of
 * its length.
 */
final class YamlReader {
  /** What aliases may add to a document, in characters, however short it is. */
  private static final long FREE_EXPANSION = 1_000_000;

  private static final String CORE = "tag:yaml.org,2002:";

  private final TextReader reader;
  private final ParserImpl parser;

  /** Whether strings may hold what does not stand in the text. */
  private final boolean escapes;

  private final int firstLine;
  private final long expansionLimit;
  private final NodeBuilder builder;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private long expansion;

  /**
   * A reader of a text that has been checked for what YAML forbids.
   *
   * @param firstLine the lines before the text in its file
   * @param items told of the items of lists
   */
  YamlReader(String text, int firstLine, NodeBuilder.ItemSink items) {
    this.builder = new NodeBuilder(items);
    this.reader = new TextReader(text);
    this.escapes = text.contains("\\u") || text.contains("\\U");
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(reader, options);
    this.firstLine = firstLine;
    this.expansionLimit = FREE_EXPANSION + 4L * text.length();
  }

  /** The next document; null at the end of the text. */
  @Nullable Node next() throws SyntaxException {
    while (true) {
      Event event = event();
      switch (event.getEventId()) {
        case StreamEnd -> {
          return null;
        }
        case DocumentStart -> anchors.clear();
        case DocumentEnd -> {
          Node document = builder.take();
          return document == null ? Scalar.NULL : document;
        }
        default -> accept(event);
      }
    }
  }

  /** Whether a field was written twice so far. */
  boolean sawDuplicates() {
    return builder.sawDuplicates();
  }

  private Event event() throws SyntaxException {
    try {
      return parser.getEvent();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      throw new SyntaxException(
          Rules.SYNTAX, message(e), mark == null ? here() : Position.of(at(mark)));
    } catch (YAMLException | IllegalArgumentException e) {
      throw new SyntaxException(Rules.SYNTAX, "not YAML: an escape that is no character", here());
    }
  }

  private Position here() {
    Position position = reader.position();
    return new Position(position.line() + firstLine, position.column());
  }

  /** The parser's words on one line: what it was doing and what it found. */
  private static String message(MarkedYAMLException e) {
    StringBuilder message = new StringBuilder("not YAML: ");
    if (e.getContext() != null) {
      message.append(e.getContext()).append(", ");
    }
    return message.append(e.getProblem()).toString().replaceAll("\\s+", " ").strip();
  }

  private void accept(Event event) throws SyntaxException {
    switch (event.getEventId()) {
      case MappingStart -> {
        MappingStartEvent start = (MappingStartEvent) event;
        long at = at(start.getStartMark());
        allowTag(start.getTag(), "map", at);
        refuseAsName(at);
        open(builder.startObject(at), start.getAnchor());
      }
      case SequenceStart -> {
        SequenceStartEvent start = (SequenceStartEvent) event;
        long at = at(start.getStartMark());
        allowTag(start.getTag(), "seq", at);
        refuseAsName(at);
        open(builder.startList(at), start.getAnchor());
      }
      case MappingEnd, SequenceEnd -> close(builder.end());
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      default -> {}
    }
  }

  private void open(Frame frame, @Nullable String anchor) {
    if (anchor != null) {
      frame.anchor = anchor;
      frame.incomplete = new Anchored(null, 0, 0);
      anchors.put(anchor, frame.incomplete);
    }
  }

  private void close(Frame frame) {
    if (frame.anchor != null && frame.incomplete != null) {
      // Not where a later node took over the name.
      anchors.replace(
          frame.anchor, frame.incomplete, new Anchored(frame.node, frame.weight, frame.levels));
    }
  }

  private void scalar(ScalarEvent event) throws SyntaxException {
    long at = at(event.getStartMark());
    Scalar scalar = resolve(event, at);
    if (escapes && Texts.hasLoneSurrogate(scalar.text())) {
      throw new SyntaxException(Rules.ENCODING, Texts.LONE_SURROGATE, Position.of(at));
    }
    if (event.getAnchor() != null) {
      anchors.put(event.getAnchor(), new Anchored(scalar, scalar.text().length(), 0));
    }
    if (!builder.expectsName()) {
      refuseNotFinite(scalar);
      builder.value(scalar, scalar.text().length());
    } else if (isMerge(event)) {
      builder.mergeName(at);
    } else {
      name(scalar, at);
    }
  }

  private static void refuseNotFinite(Scalar scalar) throws SyntaxException {
    if (scalar.type() == ScalarType.FLOAT && YamlScalar.notFinite(scalar.text()) != null) {
      throw new SyntaxException(
          Rules.RANGE,
          Texts.quote(scalar.written())
              + " is a number that JSON does not have: write it in quotes if it is meant as text",
          Position.of(scalar.at()));
    }
  }

  private static boolean isMerge(ScalarEvent event) {
    return (event.isPlain() && event.getTag() == null && event.getValue().equals("<<"))
        || (CORE + "merge").equals(event.getTag());
  }

  /** As in JSON every name is a string: a number or boolean is one by its spelling. */
  private void name(Scalar scalar, long at) throws SyntaxException {
    if (Node.isNull(scalar)) {
      throw new SyntaxException(Rules.SYNTAX, "a field has no name: null is none", Position.of(at));
    }
    builder.name(scalar.text(), at);
  }

  private void alias(AliasEvent event) throws SyntaxException {
    long at = at(event.getStartMark());
    Anchored anchored = anchors.get(event.getAnchor());
    if (anchored == null) {
      throw new SyntaxException(
          Rules.ALIAS,
          "the alias " + Texts.quote(event.getAnchor()) + " has no anchor",
          Position.of(at));
    }
    if (anchored.node == null) {
      throw new SyntaxException(
          Rules.ALIAS,
          "the alias " + Texts.quote(event.getAnchor()) + " is part of itself",
          Position.of(at));
    }
    expansion += anchored.weight + 1;
    if (expansion > expansionLimit) {
      throw new SyntaxException(
          Rules.ALIAS,
          "aliases expand to more than " + expansionLimit + " characters",
          Position.of(at));
    }
    if (!builder.expectsName()) {
      builder.value(anchored.node, anchored.weight, anchored.levels, at);
    } else if (anchored.node instanceof Scalar scalar) {
      name(scalar, at);
    } else {
      refuseAsName(at);
    }
  }

  private Scalar resolve(ScalarEvent event, long at) throws SyntaxException {
    String text = event.getValue();
    String tag = event.getTag();
    if (tag == null) {
      return event.isPlain() ? YamlScalar.resolve(text, at) : Scalar.text(text, at);
    }
    if (tag.equals("!") || tag.equals(CORE + "str") || tag.equals(CORE + "merge")) {
      return Scalar.text(text, at);
    }
    ScalarType type =
        switch (tag) {
          case CORE + "int" -> ScalarType.INTEGER;
          case CORE + "float" -> ScalarType.FLOAT;
          case CORE + "bool" -> ScalarType.BOOLEAN;
          case CORE + "null" -> ScalarType.NULL;
          default -> throw forbidden(tag, at);
        };
    Scalar scalar = YamlScalar.resolve(text, at);
    if (scalar.type() != type
        && !(type == ScalarType.FLOAT && scalar.type() == ScalarType.INTEGER)) {
      throw new SyntaxException(
          Rules.TAG,
          Texts.quote(text) + " is not what its tag " + shown(tag) + " says",
          Position.of(at));
    }
    return scalar;
  }

  private static void allowTag(@Nullable String tag, String allowed, long at)
      throws SyntaxException {
    if (tag != null && !tag.equals("!") && !tag.equals(CORE + allowed)) {
      throw forbidden(tag, at);
    }
  }

  private static SyntaxException forbidden(String tag, long at) {
    return new SyntaxException(
        Rules.TAG,
        "the tag " + shown(tag) + " is not allowed here: manifests have plain values only",
        Position.of(at));
  }

  private static String shown(String tag) {
    return Texts.quote(tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag);
  }

  private void refuseAsName(long at) throws SyntaxException {
    if (builder.expectsName()) {
      throw new SyntaxException(
          Rules.SYNTAX,
          "the name of a field is a string, not an object or a list",
          Position.of(at));
    }
  }

  private long at(Mark mark) {
    return Position.pack(mark.getLine() + 1 + firstLine, mark.getColumn() + 1);
  }

  /** What an anchor names. */
  static final class Anchored {
    private final @Nullable Node node;
    private final long weight;
    private final int levels;

    /**
     * A node, or null while it is being read.
     *
     * @param weight about the characters that it would take to write
     * @param levels how deep it nests
     */
    private Anchored(@Nullable Node node, long weight, int levels) {
      this.node = node;
      this.weight = weight;
      this.levels = levels;
    }
  }
}
