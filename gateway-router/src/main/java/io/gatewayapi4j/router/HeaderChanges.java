package io.gatewayapi4j.router;

import io.gatewayapi4j.snapshot.HeaderEdits;
import io.gatewayapi4j.snapshot.HeaderEdits.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What becomes of the headers of a request on its way to a backend, or of an answer on its way
 * back. Several edits, one after the other, come to one change for each name, so their order no
 * longer counts. Names in lower case. Immutable.
 */
public final class HeaderChanges {
  /** Changes nothing. */
  public static final HeaderChanges NONE = new HeaderChanges(Map.of(), Map.of(), Set.of());

  /** A header that is the host of its request. */
  static final String HOST = "host";

  /** What is between two neighbours on the way (RFC 9110 section 7.6.1), and never passed on. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final Map<String, List<String>> set;
  private final Map<String, List<String>> add;
  private final List<String> remove;

  private HeaderChanges(
      Map<String, List<String>> set, Map<String, List<String>> add, Set<String> remove) {
    this.set = frozen(set);
    this.add = frozen(add);
    this.remove = List.copyOf(remove);
  }

  private static Map<String, List<String>> frozen(Map<String, List<String>> values) {
    Map<String, List<String>> copy = new LinkedHashMap<>(values);
    copy.replaceAll((name, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(copy);
  }

  /** What the edits do, one after the other. */
  public static HeaderChanges of(List<HeaderEdits> edits) {
    return edits.isEmpty() ? NONE : NONE.then(edits);
  }

  private HeaderChanges then(List<HeaderEdits> edits) {
    Map<String, List<String>> set = new LinkedHashMap<>(this.set);
    Map<String, List<String>> add = new LinkedHashMap<>(this.add);
    Set<String> remove = new LinkedHashSet<>(this.remove);
    for (HeaderEdits each : edits) {
      for (Header header : each.set()) {
        add.remove(header.name());
        remove.remove(header.name());
        set.put(header.name(), List.of(header.value()));
      }
      for (Header header : each.add()) {
        boolean known = set.containsKey(header.name()) || remove.remove(header.name());
        (known ? set : add).merge(header.name(), List.of(header.value()), HeaderChanges::join);
      }
      for (String name : each.remove()) {
        set.remove(name);
        add.remove(name);
        remove.add(name);
      }
    }
    return new HeaderChanges(set, add, remove);
  }

  /** These but for what they do to the host of a request. */
  HeaderChanges withoutHost() {
    if (!set.containsKey(HOST) && !add.containsKey(HOST) && !remove.contains(HOST)) {
      return this;
    }
    Map<String, List<String>> otherSet = new LinkedHashMap<>(set);
    Map<String, List<String>> otherAdd = new LinkedHashMap<>(add);
    Set<String> otherRemove = new LinkedHashSet<>(remove);
    otherSet.remove(HOST);
    otherAdd.remove(HOST);
    otherRemove.remove(HOST);
    return new HeaderChanges(otherSet, otherAdd, otherRemove);
  }

  /** These, then the values that the source gives in place of whatever there is. */
  HeaderChanges thenSet(Consumer<BiConsumer<String, String>> source) {
    List<Header> headers = new ArrayList<>();
    source.accept((name, value) -> headers.add(new Header(name, value)));
    return headers.isEmpty() ? this : then(List.of(new HeaderEdits(headers, List.of(), List.of())));
  }

  private static List<String> join(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** The headers that are given other values, by name. */
  public Map<String, List<String>> set() {
    return set;
  }

  /** The headers that are added to what there is, by name. */
  public Map<String, List<String>> add() {
    return add;
  }

  /** The names of the headers that are dropped. */
  public List<String> remove() {
    return remove;
  }

  /** Whether nothing changes. */
  public boolean isEmpty() {
    return set.isEmpty() && add.isEmpty() && remove.isEmpty();
  }

  /** The headers with these changes made. Linear in both. */
  public Map<String, List<String>> applyTo(Map<String, List<String>> headers) {
    return applyTo(headers, Set.of());
  }

  private Map<String, List<String>> applyTo(
      Map<String, List<String>> headers, Set<String> withoutThese) {
    Map<String, List<String>> changed = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!withoutThese.contains(lower)) {
            changed.merge(lower, values, HeaderChanges::join);
          }
        });
    changed.putAll(set);
    add.forEach((name, values) -> changed.merge(name, values, HeaderChanges::join));
    remove.forEach(changed::remove);
    return changed;
  }

  /**
   * The headers that a gateway passes on: these changes made to all but those that are between two
   * neighbours only, which are {@code Transfer-Encoding}, {@code Upgrade} and the like, and what
   * {@code Connection} names. What a filter sets is never dropped because of what {@code
   * Connection} names. {@code Content-Length} and {@code Expect} stay. Linear in all headers.
   */
  public Map<String, List<String>> passOn(Map<String, List<String>> headers) {
    Map<String, List<String>> passed = applyTo(headers, namedByConnection(headers));
    HOP_BY_HOP.forEach(passed::remove);
    return passed;
  }

  private static Set<String> namedByConnection(Map<String, List<String>> headers) {
    Set<String> names = new LinkedHashSet<>();
    headers.forEach(
        (name, values) -> {
          if (name.equalsIgnoreCase("connection")) {
            addNames(values, names);
          }
        });
    return names;
  }

  private static void addNames(List<String> values, Set<String> names) {
    for (String value : values) {
      for (String name : value.split(",", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Such as {@code set {a=[1]}, add {}, remove [b]}. */
  @Override
  public String toString() {
    return "set " + set + ", add " + add + ", remove " + remove;
  }
}
