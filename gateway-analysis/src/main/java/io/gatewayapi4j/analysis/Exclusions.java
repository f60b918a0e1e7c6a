package io.gatewayapi4j.analysis;

import io.gatewayapi4j.router.Language;
import io.gatewayapi4j.router.Language.Alphabet;
import io.gatewayapi4j.router.Language.Difference;
import io.gatewayapi4j.router.RouteEntry;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request to an entry may be made of, less what is avoided of other entries. */
final class Exclusions {

  /** A part of a request that conditions are on. */
  record Subject(Kind kind, String name) {
    enum Kind {
      PATH,
      HEADER,
      QUERY
    }

    static final Subject PATH = new Subject(Kind.PATH, "");
  }

  /** What is left to choose. */
  sealed interface Left {
    /** At least these values, by subject. */
    record Values(Map<Subject, String> bySubject, PlainNames names) implements Left {
      ClientRequest request(Place place, String host, RouteEntry entry) {
        return RequestMaker.request(place, host, entry, this);
      }
    }

    /** Nothing for one subject: what is excluded of it takes all. */
    record Nothing(Set<RouteEntry> excluded) implements Left {}

    /** Too hard to tell. */
    record NotKnown() implements Left {}
  }

  /** What a call of gRPC bears in any case. */
  private static final ValueMatch GRPC =
      new ValueMatch("content-type", true, "application/grpc(?:[+;].*)?");

  private final RouteEntry entry;
  private final PlainNames names;
  private final Languages languages;
  private final Map<Subject, ValueMatch> conditions = new LinkedHashMap<>();
  private final Map<Subject, Set<RouteEntry>> excluded = new LinkedHashMap<>();

  Exclusions(RouteEntry entry, PlainNames names, Languages languages) {
    this.entry = entry;
    this.names = names;
    this.languages = languages;
    if (entry.grpc()) {
      conditions.put(new Subject(Subject.Kind.HEADER, GRPC.name()), GRPC);
    }
    entry.headers().forEach(h -> conditions.put(new Subject(Subject.Kind.HEADER, h.name()), h));
    entry.queryParams().forEach(q -> conditions.put(new Subject(Subject.Kind.QUERY, q.name()), q));
  }

  /** Whether the entry leaves the header to be anything, or much. */
  boolean isUnbound(String header) {
    ValueMatch condition = conditions.get(new Subject(Subject.Kind.HEADER, header));
    return condition == null || condition.regex();
  }

  /** The subjects in which a request of this entry may still avoid the other entry. */
  List<Subject> choices(RouteEntry other) {
    List<Subject> choices = new ArrayList<>();
    if (!(entry.path() instanceof PathMatch.Exact) && !covers(other.path(), entry.path())) {
      choices.add(Subject.PATH);
    }
    addChoices(Subject.Kind.HEADER, other.headers(), choices);
    addChoices(Subject.Kind.QUERY, other.queryParams(), choices);
    return choices;
  }

  private void addChoices(Subject.Kind kind, List<ValueMatch> others, List<Subject> choices) {
    for (ValueMatch other : others) {
      Subject subject = new Subject(kind, other.name());
      ValueMatch own = conditions.get(subject);
      if (own != null && own.regex() && !own.equals(other)) {
        choices.add(subject);
      }
    }
  }

  /** Whether one covers the other, as far as can be said without automata. */
  private static boolean covers(PathMatch path, PathMatch other) {
    if (path.equals(other)) {
      return true;
    }
    if (!(path instanceof PathMatch.Prefix)) {
      return false;
    }
    boolean root = path.value().length() == 1;
    return root
        || (other instanceof PathMatch.Prefix && other.value().startsWith(path.value() + "/"));
  }

  void add(Subject subject, RouteEntry other) {
    excluded.computeIfAbsent(subject, any -> new LinkedHashSet<>()).add(other);
  }

  void remove(Subject subject, RouteEntry other) {
    excluded.computeIfAbsent(subject, any -> new LinkedHashSet<>()).remove(other);
  }

  /** A request's worth of what is left. */
  Left left() {
    Map<Subject, String> values = new LinkedHashMap<>();
    Difference path = path();
    Left problem = note(Subject.PATH, path, values);
    for (Map.Entry<Subject, ValueMatch> condition : conditions.entrySet()) {
      if (problem == null) {
        Subject subject = condition.getKey();
        problem = note(subject, value(subject, condition.getValue()), values);
      }
    }
    return problem == null ? new Left.Values(values, names) : problem;
  }

  private @Nullable Left note(Subject subject, Difference left, Map<Subject, String> values) {
    if (left instanceof Difference.Example example) {
      values.put(subject, example.text());
      return null;
    }
    return left instanceof Difference.Nothing
        ? new Left.Nothing(excludedOf(subject))
        : new Left.NotKnown();
  }

  private Set<RouteEntry> excludedOf(Subject subject) {
    return excluded.getOrDefault(subject, Set.of());
  }

  private Difference path() {
    PathMatch path = entry.path();
    Set<RouteEntry> others = excludedOf(Subject.PATH);
    boolean easy = others.stream().allMatch(other -> other.path() instanceof PathMatch.Exact);
    if (path instanceof PathMatch.Exact || (path instanceof PathMatch.Prefix && others.isEmpty())) {
      return new Difference.Example(path.value());
    }
    if (path instanceof PathMatch.Prefix && easy) {
      return new Difference.Example(below(path.value()));
    }
    List<@Nullable Language> unwanted = new ArrayList<>();
    others.forEach(other -> unwanted.add(languages.of(other.path())));
    String plain = below(path instanceof PathMatch.Prefix ? path.value() : "");
    return minus(languages.of(path), unwanted, Alphabet.PATH, plain);
  }

  private String below(String prefix) {
    return (prefix.endsWith("/") ? prefix : prefix + "/") + names.element();
  }

  private Difference value(Subject subject, ValueMatch condition) {
    if (!condition.regex()) {
      return new Difference.Example(condition.value());
    }
    List<@Nullable Language> unwanted = new ArrayList<>();
    excludedOf(subject).forEach(other -> unwanted.add(languageOf(other, subject)));
    Alphabet alphabet = subject.kind() == Subject.Kind.QUERY ? Alphabet.ANY : Alphabet.HEADER;
    return minus(languages.of(condition), unwanted, alphabet, names.element());
  }

  private @Nullable Language languageOf(RouteEntry entry, Subject subject) {
    List<ValueMatch> all =
        subject.kind() == Subject.Kind.QUERY ? entry.queryParams() : entry.headers();
    for (ValueMatch value : all) {
      if (value.name().equals(subject.name())) {
        return languages.of(value);
      }
    }
    return null;
  }

  /**
   * @param preferred taken if it is among what is left
   */
  private static Difference minus(
      @Nullable Language language,
      List<@Nullable Language> unwanted,
      Alphabet alphabet,
      String preferred) {
    List<Language> others = new ArrayList<>();
    for (Language other : unwanted) {
      if (other != null) {
        others.add(other);
      }
    }
    if (language == null || others.size() < unwanted.size()) {
      return new Difference.NotKnown();
    }
    if (language.contains(preferred) && others.stream().noneMatch(o -> o.contains(preferred))) {
      return new Difference.Example(preferred);
    }
    return language.minus(others, alphabet);
  }
}
