package io.gatewayapi4j.analysis;

import io.gatewayapi4j.analysis.Exclusions.Subject;
import io.gatewayapi4j.router.RouteEntry;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Makes a request of the values chosen for an entry. */
final class RequestMaker {
  private static final String UNRESERVED = "-._~";

  private RequestMaker() {}

  static ClientRequest request(
      Place place, String host, RouteEntry entry, Exclusions.Left.Values values) {
    StringBuilder target = new StringBuilder(values.bySubject().getOrDefault(Subject.PATH, "/"));
    char separator = '?';
    for (Map.Entry<Subject, String> value : values.bySubject().entrySet()) {
      if (value.getKey().kind() == Subject.Kind.QUERY) {
        target.append(separator);
        encode(value.getKey().name(), target);
        target.append('=');
        encode(value.getValue(), target);
        separator = '&';
      }
    }
    ClientRequest request =
        place.request(host, method(entry, values.names()), target.toString(), entry.grpc());
    for (Map.Entry<Subject, String> value : values.bySubject().entrySet()) {
      if (value.getKey().kind() == Subject.Kind.HEADER) {
        request = request.header(value.getKey().name(), value.getValue());
      }
    }
    return request;
  }

  private static String method(RouteEntry entry, PlainNames names) {
    if (entry.method() != null) {
      return entry.method();
    }
    return entry.grpc() ? "POST" : names.method();
  }

  private static void encode(String text, StringBuilder out) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || UNRESERVED.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(hex(c >> 4)).append(hex(c & 0xf));
      }
    }
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
