package io.gatewayapi4j.validate;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.HTTPPathMatch;
import io.gatewayapi4j.model.HTTPPathModifier;
import io.gatewayapi4j.model.HTTPPathModifierType;
import io.gatewayapi4j.model.PathMatchType;
import io.gatewayapi4j.model.Syntax;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rules on the paths that are matched, and on those they are replaced by. */
final class PathRules {
  static final List<Rule<HTTPPathMatch>> MATCH =
      Rules.of(HTTPPathMatch.class)
          .value(PathRules::value)
          .rule(
              "absolute",
              "a path of type Exact or PathPrefix starts with '/'",
              "put '/' in front",
              literal(path -> path.startsWith("/")))
          .rule(
              "no-empty-segment",
              "a path of type Exact or PathPrefix does not contain '//'",
              "leave one '/'",
              literal(path -> !path.contains("//")))
          .rule(
              "no-dot-segment",
              "a path of type Exact or PathPrefix does not contain '/./'",
              "leave out the dot",
              literal(path -> !path.contains("/./")))
          .rule(
              "no-parent-segment",
              "a path of type Exact or PathPrefix does not contain '/../'",
              "write the path that is meant",
              literal(path -> !path.contains("/../")))
          .rule(
              "no-escaped-slash",
              "a path of type Exact or PathPrefix does not contain '%2f'",
              "write '/', or match with a RegularExpression",
              literal(path -> !path.contains("%2f")))
          .rule(
              "no-escaped-slash-upper-case",
              "a path of type Exact or PathPrefix does not contain '%2F'",
              "write '/', or match with a RegularExpression",
              literal(path -> !path.contains("%2F")))
          .rule(
              "no-fragment",
              "a path of type Exact or PathPrefix does not contain '#'",
              "leave out the fragment, which clients do not send",
              literal(path -> !path.contains("#")))
          .rule(
              "no-parent-segment-at-end",
              "a path of type Exact or PathPrefix does not end with '/..'",
              "write the path that is meant",
              literal(path -> !path.endsWith("/..")))
          .rule(
              "no-dot-segment-at-end",
              "a path of type Exact or PathPrefix does not end with '/.'",
              "leave out the dot",
              literal(path -> !path.endsWith("/.")))
          .rule(
              "characters",
              "a path of type Exact or PathPrefix has " + Syntax.URL_PATH.description(),
              "escape the others",
              literal(Syntax.URL_PATH::matches))
          .list();

  static final List<Rule<HTTPPathModifier>> MODIFIER =
      Rules.of(HTTPPathModifier.class)
          .value(HTTPPathModifier::type)
          .rule(
              "full-path-missing",
              "type ReplaceFullPath comes with replaceFullPath",
              "set replaceFullPath",
              path -> !has(path, HTTPPathModifierType.REPLACE_FULL_PATH) || full(path))
          .rule(
              "full-path-of-other-type",
              "replaceFullPath comes with type ReplaceFullPath",
              "set the type, or leave out replaceFullPath",
              path ->
                  unknown(path) || !full(path) || has(path, HTTPPathModifierType.REPLACE_FULL_PATH))
          .rule(
              "prefix-missing",
              "type ReplacePrefixMatch comes with replacePrefixMatch",
              "set replacePrefixMatch",
              path -> !has(path, HTTPPathModifierType.REPLACE_PREFIX_MATCH) || prefix(path))
          .rule(
              "prefix-of-other-type",
              "replacePrefixMatch comes with type ReplacePrefixMatch",
              "set the type, or leave out replacePrefixMatch",
              path ->
                  unknown(path)
                      || !prefix(path)
                      || has(path, HTTPPathModifierType.REPLACE_PREFIX_MATCH))
          .list();

  private PathRules() {}

  /** Whether a match is a PathPrefix match, once defaults are applied. */
  static boolean isPrefix(HTTPPathMatch path) {
    return type(path) == PathMatchType.PATH_PREFIX;
  }

  private static Predicate<HTTPPathMatch> literal(Predicate<String> holds) {
    return path -> !isLiteral(path) || holds.test(value(path));
  }

  private static boolean isLiteral(HTTPPathMatch path) {
    PathMatchType type = type(path);
    return type == PathMatchType.EXACT || type == PathMatchType.PATH_PREFIX;
  }

  private static @Nullable PathMatchType type(HTTPPathMatch path) {
    return Choice.orDefault(path.type(), PathMatchType.PATH_PREFIX);
  }

  private static String value(HTTPPathMatch path) {
    return Objects.requireNonNullElse(path.value(), "/");
  }

  private static boolean unknown(HTTPPathModifier path) {
    return path.type() == null || path.type().known() == null;
  }

  private static boolean has(HTTPPathModifier path, HTTPPathModifierType type) {
    return path.type() != null && path.type().is(type);
  }

  private static boolean full(HTTPPathModifier path) {
    return path.replaceFullPath() != null;
  }

  private static boolean prefix(HTTPPathModifier path) {
    return path.replacePrefixMatch() != null;
  }
}
