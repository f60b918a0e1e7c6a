package io.gatewayapi4j.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Requests of arbitrary bytes: what {@link RandomRequests} makes, with bytes changed, put in, left
 * out or said over, and pieces that parsers stumble over.
 */
public final class ArbitraryRequests {
  private static final String[] PIECES = {
    "//", "/./", "/../", "%2e", "%2F", "%00", "%", "%f", "%ff%fe", ";", ";x=1", "\\", "\0", "?",
        "#",
    "&", "&&", "=", "+", ":", "::", "[", "]", "[::1]", "[::ffff:1.2.3.4]", "@", ",", ".", "..", "*",
    "*.", "http://", "https://a.example", " ", "\r\n", "\u00e9", "\u20ac", "\ud83d\ude00", "xn--"
  };

  private ArbitraryRequests() {}

  /** A request drawn from these numbers. */
  public static SentRequest next(Random random) {
    Draw draw = new Draw(random);
    SentRequest request = RandomRequests.next(random);
    Map<String, String> headers = new LinkedHashMap<>();
    request.headers().forEach((name, value) -> headers.put(name, changed(draw, value)));
    String sni = request.sni();
    return new SentRequest(
        changed(draw, request.method()),
        changed(draw, request.host()),
        changed(draw, request.path()),
        headers,
        sni == null ? null : changed(draw, sni));
  }

  private static String changed(Draw draw, String text) {
    if (draw.oneIn(2)) {
      return text;
    }
    if (draw.oneIn(10)) {
      return decoded(draw, draw.bytes(draw.below(draw.oneIn(20) ? 9_000 : 40)));
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = draw.below(4); i >= 0; i--) {
      change(draw, out);
    }
    // What was cut in half must not leave half a surrogate pair: no server hands one on.
    return decoded(draw, out.toString().getBytes(UTF_8));
  }

  private static void change(Draw draw, StringBuilder out) {
    int at = draw.below(out.length() + 1);
    int end = Math.min(out.length(), at + draw.below(4));
    switch (draw.below(5)) {
      case 0 -> out.replace(at, end, draw.of(PIECES));
      case 1 -> out.insert(at, draw.of(PIECES));
      case 2 -> out.delete(at, end);
      case 3 -> out.insert(at, out.substring(at, end).repeat(draw.below(5)));
      default -> out.insert(at, (char) draw.below(256));
    }
  }

  private static String decoded(Draw draw, byte[] bytes) {
    Charset charset = draw.oneIn(2) ? ISO_8859_1 : UTF_8;
    return new String(bytes, charset);
  }
}
