package io.gatewayapi4j.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Random requests from the words that {@link RandomSnapshots} are made of. */
public final class RandomRequests {
  private RandomRequests() {}

  /** A request drawn from these numbers. */
  public static SentRequest next(Random random) {
    Draw draw = new Draw(random);
    boolean call = draw.oneIn(4);
    String target =
        call
            ? "/" + draw.of(Words.SERVICES) + "/" + draw.of(Words.CALLS)
            : draw.oneIn(30) ? draw.of("*", "", "http://a.example/a", "a.example:443") : path(draw);
    SentRequest request =
        SentRequest.get(draw.of(Words.HOSTS), target + query(draw)).method(draw.of(Words.METHODS));
    if (draw.oneIn(2)) {
      request = request.sni(draw.of(Words.HOSTNAMES));
    }
    if (call || draw.oneIn(8)) {
      request =
          request.header(
              "content-type",
              draw.of("application/grpc", "application/grpc+proto", "application/grpc-web", "x"));
    }
    return headers(draw, request);
  }

  /** A path of few elements, behind many at times; never more than the words know. */
  static String path(Draw draw) {
    List<String> segments =
        draw.list(0, 3, i -> draw.of(Words.SEGMENTS.subList(0, i == 0 ? 6 : 13)));
    String start = draw.oneIn(8) ? draw.of(Words.STARTS) : "";
    return start + "/" + String.join("/", segments) + (draw.oneIn(6) ? "/" : "");
  }

  private static String query(Draw draw) {
    if (draw.oneIn(2)) {
      return draw.oneIn(10) ? "#" + path(draw) : "";
    }
    StringBuilder out = new StringBuilder("?");
    for (String name : draw.list(0, 3, i -> draw.of(Words.PARAMS))) {
      out.append(encoded(draw, name));
      out.append(draw.oneIn(6) ? "" : "=" + encoded(draw, draw.of(Words.VALUES)));
      out.append(draw.oneIn(20) ? "&&" : "&");
    }
    return out.append(draw.oneIn(10) ? "%zz=%f&q=%ff#q=1" : "").toString();
  }

  private static String encoded(Draw draw, String text) {
    return draw.oneIn(3) ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static SentRequest headers(Draw draw, SentRequest request) {
    SentRequest more = request;
    for (String name : draw.list(0, 4, i -> draw.of(Words.NAMES))) {
      more = more.header(name, draw.of(Words.VALUES));
    }
    if (draw.oneIn(4)) {
      more = more.header("origin", draw.of("https://a.example", "https://b.a.example", "null"));
    }
    return more;
  }
}
