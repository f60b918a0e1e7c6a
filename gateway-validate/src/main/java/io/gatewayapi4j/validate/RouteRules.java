package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.BackendObjectReference;
import io.gatewayapi4j.model.BackendRef;
import io.gatewayapi4j.model.BackendReference;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.model.ParentReference;
import io.gatewayapi4j.model.RouteSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules that the routes of several kinds share. */
final class RouteRules {
  static final List<Rule<BackendRef>> BACKEND_REF = port(Rules.of(BackendRef.class)).list();

  static final List<Rule<BackendObjectReference>> BACKEND_OBJECT_REFERENCE =
      port(Rules.of(BackendObjectReference.class)).list();

  private RouteRules() {}

  /** A reference to a Service, which is the default, has a port. */
  static <T extends BackendReference> Rules<T> port(Rules<T> rules) {
    return rules.rule(
        "service-port",
        "a reference to a Service has a port",
        "set port to one of the Service's ports",
        backend ->
            backend.port() != null
                || !Objects.requireNonNullElse(backend.group(), "").isEmpty()
                || !Objects.requireNonNullElse(backend.kind(), "Service").equals("Service"));
  }

  /** Several references to one parent are told apart; the experimental channel counts the port. */
  static <S extends RouteSpec> Rules<S> parentRefs(Rules<S> rules) {
    return rules
        .at("parentRefs")
        .in(Scope.STANDARD)
        .rule(
            "section-missing",
            "of two references to one parent, both have a sectionName or none",
            "give each a sectionName",
            spec -> alike(spec.parentRefs(), ref -> List.of(section(ref).isEmpty())))
        .rule(
            "section-twice",
            "no two references name the same section of the same parent",
            "remove one of them",
            spec -> !Duplicates.any(spec.parentRefs(), ref -> Key.of(parent(ref), section(ref))))
        .in(Scope.EXPERIMENTAL)
        .rule(
            "section-or-port-missing",
            "of two references to one parent, both have a sectionName or none, and both a port or"
                + " none",
            "give each the same of sectionName and port",
            spec ->
                alike(spec.parentRefs(), ref -> List.of(section(ref).isEmpty(), port(ref) == 0)))
        .rule(
            "section-and-port-twice",
            "no two references name the same section and port of the same parent",
            "remove one of them",
            spec ->
                !Duplicates.any(
                    spec.parentRefs(), ref -> Key.of(parent(ref), section(ref), port(ref))))
        .in(Scope.ALWAYS);
  }

  /** Whether all references to the same parent have the same trait. */
  private static boolean alike(
      List<ParentReference> refs, Function<ParentReference, Object> trait) {
    if (refs.size() < 2) {
      return true;
    }
    Map<Object, Object> traits = new HashMap<>();
    for (ParentReference ref : refs) {
      Object other = traits.putIfAbsent(parent(ref), trait.apply(ref));
      if (other != null && !other.equals(trait.apply(ref))) {
        return false;
      }
    }
    return true;
  }

  private static Key parent(ParentReference ref) {
    return Key.of(
        Objects.requireNonNullElse(ref.group(), Kind.Group.GATEWAY),
        Objects.requireNonNullElse(ref.kind(), "Gateway"),
        ref.name(),
        Objects.requireNonNullElse(ref.namespace(), ""));
  }

  private static String section(ParentReference ref) {
    return Objects.requireNonNullElse(ref.sectionName(), "");
  }

  private static int port(ParentReference ref) {
    return Objects.requireNonNullElse(ref.port(), 0);
  }

  /** Whether the names that were given are different. */
  static <R> boolean uniqueNames(List<R> rules, Function<R, @Nullable String> name) {
    Set<String> names = new HashSet<>();
    for (R rule : rules) {
      String given = name.apply(rule);
      if (given != null && !names.add(given)) {
        return false;
      }
    }
    return true;
  }

  /** The kinds whose versions differ in what they allow: TCPRoute, TLSRoute and UDPRoute. */
  static <S extends RouteSpec, R> Rules<S> rules(
      Rules<S> rules, Function<S, List<R>> get, Function<R, @Nullable String> name) {
    return parentRefs(rules)
        .at("rules")
        .value(spec -> get.apply(spec).size() + " rules")
        .in(Scope.NOT_V1ALPHA2)
        .rule(
            "max-items",
            "there is one rule at most",
            "move the others to routes of their own",
            spec -> get.apply(spec).size() <= 1)
        .in(Scope.V1ALPHA2)
        .rule(
            "max-items",
            "there are 16 rules at most",
            "move the others to routes of their own",
            spec -> get.apply(spec).size() <= 16)
        .in(Scope.EXPERIMENTAL_V1ALPHA2)
        .rule(
            "unique-names",
            "no two rules have the same name",
            "change one of the names",
            spec -> uniqueNames(get.apply(spec), name))
        .in(Scope.ALWAYS)
        .value(spec -> null);
  }
}
