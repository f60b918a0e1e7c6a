package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.router.RequestView;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request as a server hands it over: strings of its own, and headers as an array that is searched
 * from the start.
 *
 * @param headers names in lower case and values by turns
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied for nobody: it is timed
record Request(String method, String host, String path, String[] headers) implements RequestView {
  private static final VarHandle HASH = hash();

  private static VarHandle hash() {
    try {
      return MethodHandles.privateLookupIn(String.class, MethodHandles.lookup())
          .findVarHandle(String.class, "hash", int.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("run with --add-opens java.base/java.lang=ALL-UNNAMED", e);
    }
  }

  static Request get(String host, String path) {
    return new Request("GET", host, path, new String[0]);
  }

  /** The same requests in strings of their own; what is one string stays one. */
  static Request[] copies(Request[] requests) {
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
                    Arrays.stream(one.headers).map(copy).toArray(String[]::new)))
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

  @Override
  public @Nullable String header(String name) {
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equals(name)) {
        return headers[i + 1];
      }
    }
    return null;
  }
}
