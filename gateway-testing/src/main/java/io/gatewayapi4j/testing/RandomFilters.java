package io.gatewayapi4j.testing;

import io.gatewayapi4j.model.HTTPExternalAuthFilter;
import io.gatewayapi4j.snapshot.Backend;
import io.gatewayapi4j.snapshot.Filter;
import io.gatewayapi4j.snapshot.HeaderEdits;
import io.gatewayapi4j.snapshot.PathRewrite;
import java.util.List;

/** Random filters of every kind, and backends that have some. */
final class RandomFilters {
  private final Draw draw;

  RandomFilters(Draw draw) {
    this.draw = draw;
  }

  List<Filter> chain() {
    return draw.list(1, 3, i -> filter());
  }

  Backend backend(String name, List<Filter> filters) {
    return new Backend(
        "",
        "Service",
        "a",
        name,
        80,
        draw.of(0, 1, 1, 2, 9),
        draw.oneIn(4) ? "BackendNotFound" : null,
        null,
        null,
        filters);
  }

  private Filter filter() {
    return switch (draw.below(9)) {
      case 0 -> new Filter.RequestHeaderModifier(edits());
      case 1 -> new Filter.ResponseHeaderModifier(edits());
      case 2 -> redirect();
      case 3 -> new Filter.UrlRewrite(draw.orNull(2, "rewritten.example"), rewrite());
      case 4 -> new Filter.RequestMirror(backend("mirror", List.of()), draw.below(101), 100);
      case 5, 6 -> cors();
      case 7 ->
          new Filter.ExternalAuth(
              backend("auth", List.of()), HTTPExternalAuthFilter.builder().build());
      default -> new Filter.ExtensionRef("example.com", "Custom", "a", "c");
    };
  }

  private HeaderEdits edits() {
    return new HeaderEdits(
        List.of(new HeaderEdits.Header("x", draw.of(Words.VALUES))),
        List.of(new HeaderEdits.Header("added", "1")),
        List.of("version"));
  }

  private Filter redirect() {
    return new Filter.RequestRedirect(
        draw.orNull(2, draw.of("http", "https")),
        draw.orNull(2, "other.example"),
        draw.orNull(2, draw.of(80, 443, 8080)),
        rewrite(),
        draw.of(301, 302, 303, 307, 308));
  }

  private PathRewrite rewrite() {
    return draw.oneIn(2)
        ? new PathRewrite.Full(RandomRequests.path(draw))
        : new PathRewrite.Prefix("/a", draw.of("", "/", "/xyz", "/xyz/"));
  }

  private Filter cors() {
    return new Filter.Cors(
        draw.of(
            List.of("*"), List.of("https://a.example"), List.of("https://*.example"), List.of()),
        draw.oneIn(2),
        draw.of(List.of("*"), List.of("GET", "PUT"), List.of()),
        draw.of(List.of("*"), List.of("x-one", "x-two"), List.of()),
        draw.of(List.of("*"), List.of("x-three"), List.of()),
        draw.of(5, 600));
  }
}
