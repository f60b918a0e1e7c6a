package io.gatewayapi4j.manifest;

import io.gatewayapi4j.manifest.Node.Fields;
import io.gatewayapi4j.manifest.Node.Items;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Reads one file: its text into documents, its documents into resources. */
final class FileReader {
  /** Each document that is not YAML costs another pass over the rest of the file. */
  private static final int MOST_BROKEN = 20;

  private final String file;
  private final ResourceReader reader;

  /**
   * What items of the document that is being read would be, if it proves to be a list: read while
   * their trees were still in the processor's cache, which halves the time of a long list.
   */
  private final Queue<ResourceReader.Result> early = new ArrayDeque<>();

  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int skipped;
  private boolean unparsable;

  FileReader(String file, boolean lenient) {
    this.file = file;
    this.reader = new ResourceReader(file, lenient);
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
    JsonReader json = new JsonReader(text, this::item);
    for (Node document = json.next(); document != null; document = json.next()) {
      document(document, json.sawDuplicates());
    }
  }

  /** Reads the text where it is JSON; else it may still be YAML, whose flow style starts alike. */
  private boolean isJson(String text) {
    List<Node> documents = new ArrayList<>();
    JsonReader json = new JsonReader(text, this::item);
    try {
      for (Node document = json.next(); document != null; document = json.next()) {
        documents.add(document);
      }
    } catch (SyntaxException e) {
      early.clear();
      return false;
    }
    for (Node document : documents) {
      document(document, json.sawDuplicates());
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
    YamlReader yaml = new YamlReader(text, firstLine, this::item);
    for (Node document = yaml.next(); document != null; document = yaml.next()) {
      document(document, yaml.sawDuplicates());
    }
  }

  private void fail(SyntaxException e) {
    unparsable = true;
    early.clear();
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
    early.clear();
  }

  /** Reads an item that says itself what it is. */
  private void item(Fields item, boolean duplicates) {
    String apiVersion = item.text("apiVersion");
    String kind = item.text("kind");
    if (apiVersion != null && kind != null && !kind.endsWith("List")) {
      early.add(reader.read(item, apiVersion, kind, duplicates));
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
        ResourceReader.Result result = early.peek();
        if (result != null && result.source() == item) {
          early.remove();
          add(result);
        } else {
          resource(item, itemKind == null ? null : apiVersion, itemKind, duplicates);
        }
      }
    } else {
      add(reader.read(object, apiVersion, kind, duplicates));
    }
  }

  private void noResource(String message, Node node) {
    problems.add(Problem.ofFile(Rules.RESOURCE, message, file, node.position()));
  }

  private void add(ResourceReader.Result result) {
    problems.addAll(result.problems());
    if (result.entry() == null) {
      skipped++;
    } else {
      entries.add(result.entry());
    }
  }
}
