package io.gatewayapi4j.testing;

import io.gatewayapi4j.router.RequestView;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request written out. Immutable.
 *
 * @param host the {@code Host} header, port included; empty for none
 * @param path the target as sent, query included
 * @param headers the other headers, names in lower case, repeated ones joined
 * @param sni the server name of the TLS handshake; null for none
 */
public record SentRequest(
    String method, String host, String path, Map<String, String> headers, @Nullable String sni)
    implements RequestView {
  public SentRequest {
    headers = Map.copyOf(headers);
  }

  /** A GET without headers, in plain text. */
  public static SentRequest get(String host, String path) {
    return new SentRequest("GET", host, path, Map.of(), null);
  }

  /** This with another method. */
  public SentRequest method(String method) {
    return new SentRequest(method, host, path, headers, sni);
  }

  /** This over TLS, with that server name. */
  public SentRequest sni(String sni) {
    return new SentRequest(method, host, path, headers, sni);
  }

  /** This with one more header, or one more value of it. */
  public SentRequest header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.merge(name.toLowerCase(Locale.ROOT), value, (before, after) -> before + "," + after);
    return new SentRequest(method, host, path, more, sni);
  }

  @Override
  public @Nullable String header(String name) {
    return headers.get(name);
  }
}
