package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.Choice;
import io.gatewayapi4j.model.HTTPHeaderMatch;
import io.gatewayapi4j.model.HTTPPathMatch;
import io.gatewayapi4j.model.HTTPQueryParamMatch;
import io.gatewayapi4j.model.HTTPRouteMatch;
import io.gatewayapi4j.model.PathMatchType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The matches of a rule of an HTTPRoute, with what an absent part stands for. */
final class HttpMatches {
  private HttpMatches() {}

  static List<RequestMatch> of(List<HTTPRouteMatch> matches, FieldPath rule, Findings findings) {
    if (matches.isEmpty()) {
      return List.of(new RequestMatch.Http(0, PathMatch.Prefix.ROOT, null, List.of(), List.of()));
    }
    List<RequestMatch> resolved = new ArrayList<>(matches.size());
    for (HTTPRouteMatch match : matches) {
      int index = resolved.size();
      resolved.add(match(match, index, rule.child("matches", index), findings));
    }
    return resolved;
  }

  private static RequestMatch match(
      HTTPRouteMatch match, int index, FieldPath path, Findings findings) {
    if (match.method() != null && match.method().known() == null) {
      findings.unsupported(path.child("method"), "is " + match.method() + ", no known method");
    }
    return new RequestMatch.Http(
        index,
        path(match.path(), path.child("path"), findings),
        match.method() == null ? null : match.method().text(),
        headers(match.headers(), path, findings),
        queryParams(match.queryParams(), path, findings));
  }

  private static PathMatch path(@Nullable HTTPPathMatch match, FieldPath path, Findings findings) {
    if (match == null) {
      return PathMatch.Prefix.ROOT;
    }
    String value = match.value() == null ? "/" : match.value();
    PathMatchType type = Choice.orDefault(match.type(), PathMatchType.PATH_PREFIX);
    if (type == null) {
      findings.unsupported(
          path.child("type"),
          "is " + match.type() + ": use Exact, PathPrefix or RegularExpression");
      return PathMatch.Prefix.ROOT;
    }
    if (type == PathMatchType.REGULAR_EXPRESSION) {
      Patterns.check(path.child("value"), value, findings);
      return new PathMatch.Regex(value);
    }
    if (!value.startsWith("/")) {
      findings.unsupported(path.child("value"), "is " + value + ", which does not start with /");
    }
    return type == PathMatchType.EXACT
        ? new PathMatch.Exact(value)
        : new PathMatch.Prefix(withoutEndingSlash(value));
  }

  private static String withoutEndingSlash(String value) {
    int end = value.length();
    while (end > 1 && value.charAt(end - 1) == '/') {
      end--;
    }
    return value.substring(0, end);
  }

  static List<ValueMatch> headers(
      List<HTTPHeaderMatch> headers, FieldPath path, Findings findings) {
    List<ValueMatch> resolved = new ArrayList<>(headers.size());
    Set<String> names = new HashSet<>();
    for (int i = 0; i < headers.size(); i++) {
      HTTPHeaderMatch header = headers.get(i);
      String name = header.name().toLowerCase(Locale.ROOT);
      if (names.add(name)) {
        resolved.add(
            Patterns.value(
                path.child("headers", i), header.type(), name, header.value(), findings));
      }
    }
    return resolved;
  }

  private static List<ValueMatch> queryParams(
      List<HTTPQueryParamMatch> params, FieldPath path, Findings findings) {
    List<ValueMatch> resolved = new ArrayList<>(params.size());
    Set<String> names = new HashSet<>();
    for (int i = 0; i < params.size(); i++) {
      HTTPQueryParamMatch param = params.get(i);
      if (names.add(param.name())) {
        resolved.add(
            Patterns.value(
                path.child("queryParams", i), param.type(), param.name(), param.value(), findings));
      }
    }
    return resolved;
  }
}
