package io.gatewayapi4j.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.gatewayapi4j.router.RequestView;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request as a server hands it over: headers are an array that is searched from the start. */
class Request implements RequestView {
  private static final VarHandle HASH = hash();

  private static VarHandle hash() {
    try {
      return MethodHandles.privateLookupIn(String.class, MethodHandles.lookup())
          .findVarHandle(String.class, "hash", int.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("run with --add-opens java.base/java.lang=ALL-UNNAMED", e);
    }
  }

  private final String method;
  private final String host;
  private final String path;
  private final String[] headers;

  /**
   * A request.
   *
   * @param headers names in lower case and values by turns
   */
  Request(String method, String host, String path, String[] headers) {
    this.method = method;
    this.host = host;
    this.path = path;
    this.headers = headers;
  }

  static Request get(String host, String path) {
    return new Request("GET", host, path, new String[0]);
  }

  /** The same with its target in that form. */
  final Request as(TargetForm form) {
    return switch (form) {
      case STRING -> this;
      case BYTES -> new OfBytes(this);
      case MADE -> new Made(this);
    };
  }

  /** The same requests in strings of their own; what is one string stays one. */
  static Request[] copies(Request[] requests, TargetForm form) {
    IdentityHashMap<String, String> strings = new IdentityHashMap<>();
    UnaryOperator<String> copy =
        text -> strings.computeIfAbsent(text, any -> new String(any.toCharArray()));
    return Arrays.stream(requests)
        .map(
            one ->
                new Request(
                        one.method,
                        copy.apply(one.host),
                        copy.apply(one.path),
                        Arrays.stream(one.headers).map(copy).toArray(String[]::new))
                    .as(form))
        .toArray(Request[]::new);
  }

  /**
   * Makes the strings fresh again: without a hash remembered, but in the cache, as those are that a
   * server has just read. Without it a map would be measured that never hashes a key twice.
   */
  void fresh() {
    fresh(host);
    fresh(path);
    for (int i = 1; i < headers.length; i += 2) {
      fresh(headers[i]);
    }
  }

  /** Makes one string fresh. */
  static void fresh(String text) {
    HASH.set(text, 0);
  }

  /** Names in lower case and values by turns. */
  String[] headers() {
    return headers;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public @Nullable String header(String name) {
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equals(name)) {
        return headers[i + 1];
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return method + " " + host + path + " " + Arrays.toString(headers);
  }

  /** Hands over bytes. */
  private static final class OfBytes extends Request {
    private final byte[] target;

    OfBytes(Request of) {
      super(of.method, of.host, of.path, of.headers);
      target = of.path.getBytes(ISO_8859_1);
    }

    @Override
    public int copyPath(byte[] into, int most) {
      System.arraycopy(target, 0, into, 0, Math.min(target.length, most));
      return target.length;
    }
  }

  /** Makes a string of bytes when it is asked for one. */
  private static final class Made extends Request {
    private final byte[] target;
    private @Nullable String made;

    Made(Request of) {
      super(of.method, of.host, of.path, of.headers);
      target = of.path.getBytes(ISO_8859_1);
    }

    @Override
    void fresh() {
      super.fresh();
      made = null;
    }

    @Override
    public String path() {
      String path = made == null ? new String(target, ISO_8859_1) : made;
      made = path;
      return path;
    }
  }
}
