package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Field;
import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import io.gatewayapi4j.manifest.Problem.Level;
import io.gatewayapi4j.manifest.Problem.Source;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file: its text into documents, its documents into resources. */
final class FileReader {
  /** Each document that is not YAML costs another pass over the rest of the file. */
  private static final int MOST_BROKEN = 20;

  private final String file;
  private final boolean lenient;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int skipped;
  private boolean unparsable;

  FileReader(String file, boolean lenient) {
    this.file = file;
    this.lenient = lenient;
  }

  Manifest read(byte[] bytes) {
    try {
      return read(SourceText.decode(bytes));
    } catch (SyntaxException e) {
      fail(e);
      return toManifest();
    }
  }

  Manifest read(Node document) {
    document(document, false);
    return toManifest();
  }

  Manifest read(String source) {
    String text = SourceText.withoutMark(source);
    boolean json = file.endsWith(".json");
    try {
      SourceText.check(text, false);
      if (json) {
        json(text);
      } else if (!SourceText.looksLikeJson(text) || !isJson(text)) {
        SourceText.check(text, true);
        yaml(text);
      }
    } catch (SyntaxException e) {
      fail(e);
    }
    return toManifest();
  }

  private void json(String text) throws SyntaxException {
    JsonReader reader = new JsonReader(text);
    for (Node document = reader.next(); document != null; document = reader.next()) {
      document(document, reader.sawDuplicates());
    }
  }

  /** Reads the text where it is JSON; else it may still be YAML, whose flow style starts alike. */
  private boolean isJson(String text) {
    List<Node> documents = new ArrayList<>();
    JsonReader reader = new JsonReader(text);
    try {
      for (Node document = reader.next(); document != null; document = reader.next()) {
        documents.add(document);
      }
    } catch (SyntaxException e) {
      return false;
    }
    for (Node document : documents) {
      document(document, reader.sawDuplicates());
    }
    return true;
  }

  /** Goes on with the next document after one that is not YAML, as long as there are few. */
  private void yaml(String source) {
    String text = source;
    int firstLine = 0;
    for (int broken = 0; broken < MOST_BROKEN; broken++) {
      try {
        yamlDocuments(text, firstLine);
        return;
      } catch (SyntaxException e) {
        fail(e);
        int next = SourceText.nextDocument(text, e.position().line() - firstLine);
        if (next < 0) {
          return;
        }
        firstLine += Texts.position(text, next).line() - 1;
        text = text.substring(next);
      }
    }
    problems.add(
        Problem.ofFile(
            Rules.SYNTAX,
            "and more, which is not read: too many documents are not YAML",
            file,
            new Position(firstLine + 1, 1)));
  }

  private void yamlDocuments(String text, int firstLine) throws SyntaxException {
    YamlReader reader = new YamlReader(text, firstLine);
    for (Node document = reader.next(); document != null; document = reader.next()) {
      document(document, reader.sawDuplicates());
    }
  }

  private void fail(SyntaxException e) {
    unparsable = true;
    Problem problem = e.toProblem(file);
    // Where a document breaks at its first line, reading goes on with that line once more.
    if (problems.isEmpty() || !problems.get(problems.size() - 1).equals(problem)) {
      problems.add(problem);
    }
  }

  private Manifest toManifest() {
    problems.sort(Comparator.comparing(Problem::position));
    return new Manifest(entries, problems, 1, skipped, unparsable);
  }

  private void document(Node document, boolean duplicates) {
    if (!Node.isNull(document)) {
      resource(document, null, null, duplicates);
    }
  }

  /**
   * Reads a resource, or all of a list.
   *
   * @param listApiVersion of a resource in a list that says of what: what it is, if it does not say
   */
  private void resource(
      Node node, @Nullable String listApiVersion, @Nullable String listKind, boolean duplicates) {
    if (!(node instanceof Fields object)) {
      noResource("expected a resource, which is an object, found " + node.describe(), node);
      return;
    }
    String apiVersion = object.text("apiVersion");
    String kind = object.text("kind");
    apiVersion =
        apiVersion == null && object.value("apiVersion") == null ? listApiVersion : apiVersion;
    kind = kind == null && object.value("kind") == null ? listKind : kind;
    if (apiVersion == null || kind == null) {
      noResource(
          "a resource needs `apiVersion` and `kind`, both strings: `"
              + (apiVersion == null ? "apiVersion" : "kind")
              + "` is not there",
          node);
    } else if (kind.endsWith("List") && object.value("items") instanceof Items items) {
      String itemKind = kind.equals("List") ? null : kind.substring(0, kind.length() - 4);
      for (Node item : items.items()) {
        resource(item, itemKind == null ? null : apiVersion, itemKind, duplicates);
      }
    } else {
      resource(object, apiVersion, kind, duplicates);
    }
  }

  private void noResource(String message, Node node) {
    problems.add(Problem.ofFile(Rules.RESOURCE, message, file, node.position()));
  }

  private void resource(Fields object, String apiVersion, String kindName, boolean duplicates) {
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    String version = apiVersion.substring(slash + 1);
    Kind kind = Versions.kind(group, kindName);
    String name = name(object, kind);
    ProblemSink sink = new ProblemSink(problems, file, kindName, name);
    if (duplicates) {
      duplicates(object, new FieldPath(), sink);
    }
    if (kind == null) {
      skipped++;
    } else if (Versions.isPublished(kind, group, version)) {
      Fields converted = Versions.convert(object, kind, version);
      Resource resource = Binder.bind(converted, kind, sink, lenient);
      entries.add(new Entry(file, apiVersion, kind, name, resource, object, converted));
    } else if (!Versions.isComplete(kind)) {
      skipped++;
    } else {
      unknownVersion(object, apiVersion, sink);
      entries.add(new Entry(file, apiVersion, kind, name, null, object, object));
    }
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

  private static void duplicates(Node node, FieldPath path, ProblemSink sink) {
    if (node instanceof Fields object) {
      for (Field duplicate : object.duplicates()) {
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
      for (Field field : object.fields()) {
        path.enterField(field.name());
        duplicates(field.value(), path, sink);
        path.leave();
      }
    } else if (node instanceof Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        path.enterItem(i);
        duplicates(list.items().get(i), path, sink);
        path.leave();
      }
    }
  }
}
