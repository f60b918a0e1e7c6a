package io.gatewayapi4j.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.gatewayapi4j.router.RequestView;
import io.gatewayapi4j.snapshot.PathMatch;
import io.gatewayapi4j.snapshot.RequestMatch;
import io.gatewayapi4j.snapshot.ValueMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Whether a request fulfils a match: all of its parts, each as the specification words it. */
final class ReferenceMatch {
  private static final ConcurrentMap<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private ReferenceMatch() {}

  static boolean fits(RequestMatch match, RequestView request) {
    String path = request.path().split("[?#]", 2)[0];
    for (ValueMatch header : match.headers()) {
      if (!fits(header, request.header(header.name()))) {
        return false;
      }
    }
    if (match instanceof RequestMatch.Grpc grpc) {
      return request.grpc() && fitsCall(grpc, path);
    }
    RequestMatch.Http http = (RequestMatch.Http) match;
    if (!fits(http.path(), path)
        || (http.method() != null && !http.method().equals(request.method()))) {
      return false;
    }
    for (ValueMatch param : http.queryParams()) {
      if (!fits(param, firstParam(param.name(), request.path()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(PathMatch match, String path) {
    if (match instanceof PathMatch.Exact exact) {
      return path.equals(exact.value());
    }
    if (match instanceof PathMatch.Regex regex) {
      return full(regex.value(), path);
    }
    if (match.value().equals("/")) {
      return true;
    }
    String[] wanted = match.value().split("/", -1);
    String[] elements = path.split("/", -1);
    if (elements.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals(elements[i])) {
        return false;
      }
    }
    return true;
  }

  /** GEP-1016: both names exactly, or the service as a prefix, or the method after any service. */
  private static boolean fitsCall(RequestMatch.Grpc match, String path) {
    String service = match.service();
    String method = match.method();
    if (service == null && method == null) {
      return true;
    }
    if (match.regex()) {
      return full(
          "/"
              + (service == null ? ".+" : "(?:" + service + ")")
              + "/"
              + (method == null ? ".+" : "(?:" + method + ")"),
          path);
    }
    if (service == null) {
      return full("/.+/" + Pattern.quote(method == null ? "" : method), path);
    }
    return method == null
        ? fits(new PathMatch.Prefix("/" + service), path)
        : path.equals("/" + service + "/" + method);
  }

  private static boolean fits(ValueMatch match, @Nullable String value) {
    if (value == null) {
      return false;
    }
    return match.regex() ? full(match.value(), value) : value.equals(match.value());
  }

  private static boolean full(String pattern, String value) {
    try {
      return PATTERNS.computeIfAbsent(pattern, Pattern::compile).matches(value);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** The first parameter of that name, as form data; null where there is none. */
  private static @Nullable String firstParam(String name, String target) {
    String beforeFragment = target.split("#", 2)[0];
    int mark = beforeFragment.indexOf('?');
    if (mark < 0) {
      return null;
    }
    for (String param : beforeFragment.substring(mark + 1).split("&", -1)) {
      String[] parts = param.split("=", 2);
      if (!param.isEmpty() && name.equals(decoded(parts[0]))) {
        return decoded(parts.length == 1 ? "" : parts[1]);
      }
    }
    return null;
  }

  /** The text of form data; null where its bytes are no UTF-8. */
  private static @Nullable String decoded(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      boolean encoded =
          bytes[i] == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
      if (encoded) {
        out.write(Integer.parseInt(new String(bytes, i + 1, 2, UTF_8), 16));
        i += 2;
      } else {
        out.write(bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(out.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isHex(byte b) {
    return "0123456789abcdefABCDEF".indexOf(b) >= 0;
  }
}
